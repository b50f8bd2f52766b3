package io.lockstep.scoring.scorecard;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scorecards and their weights. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scorecards", description = "Weighted KPIs of a person, team or role in a cycle")
class ScorecardResource {

    private final ScorecardService service;

    ScorecardResource(ScorecardService service) {
        this.service = service;
    }

    @GET
    @Path("/scorecards")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listScorecards", summary = "List scorecards in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ScorecardView.OnPage.class)))
    public Page<ScorecardView> list(
            @QueryParam("cycleId") @Nullable UUID cycleId,
            @QueryParam("subjectType") @Nullable SubjectKind subjectType,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(cycleId, subjectType, cursor, limit);
    }

    @GET
    @Path("/scorecards/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getScorecard", summary = "Read a scorecard with its newest weights")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response one(@PathParam("id") UUID id) {
        var scorecard = service.one(id);
        return Answers.found(scorecard, scorecard.version());
    }

    @GET
    @Path("/scorecards/{id}/weights")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listScorecardWeights",
            summary = "List all weights of a scorecard with the days they start and why")
    @APIResponse(
            responseCode = "200",
            description = "All versions, the newest first",
            content = @Content(schema = @Schema(implementation = WeightsVersion.OnPage.class)))
    public WeightsVersion.OnPage versions(@PathParam("id") UUID id) {
        return new WeightsVersion.OnPage(service.versions(id), null);
    }

    @POST
    @Path("/scorecards")
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "draftScorecard", summary = "Draft a scorecard from a template or with KPIs of its own")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "The subject has a scorecard in this cycle")
    @APIResponse(responseCode = "422", description = "Something is not known or does not fit")
    public Response draft(@NotNull @Valid NewScorecard scorecard) {
        var drafted = service.draft(scorecard);
        return Answers.created("/v1/scorecards", drafted.scorecardId(), drafted, drafted.version(), drafted.eventId());
    }

    @POST
    @Path("/scorecards/{id}/activate")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "activateScorecard", summary = "Activate a draft whose weights sum to exactly 100")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "It is active already")
    @APIResponse(responseCode = "422", description = "The weights do not sum to 100")
    public Response activate(@PathParam("id") UUID id) {
        var scorecard = service.activate(id);
        return Answers.changed(scorecard, scorecard.version(), scorecard.eventId());
    }

    @PUT
    @Path("/scorecards/{id}/weights")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "weighScorecard",
            summary = "Give a scorecard new weights from a day on, with a reason",
            description = "What was valid before stays valid for the days before.")
    @APIResponse(
            responseCode = "200",
            description = "Weighed",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "412", description = "Another version is the newest")
    @APIResponse(responseCode = "422", description = "The weights are refused")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response weigh(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewWeights weights) {
        var scorecard = service.weigh(id, weights, ifMatch);
        return Answers.changed(scorecard, scorecard.version(), scorecard.eventId());
    }

    @POST
    @Path("/scorecards/{id}/rebalance")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "rebalanceScorecard",
            summary = "Change one weight and scale the others proportionally",
            description =
                    "Two decimals, largest remainders rounded up; dryRun=true is a preview that writes nothing and needs no If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard with the new weights",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "412", description = "Another version is the newest")
    @APIResponse(responseCode = "422", description = "No other weight can carry the rest")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response rebalance(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Rebalancing rebalancing) {
        var scorecard = service.rebalance(id, rebalancing, dryRun, ifMatch);
        return Answers.changed(scorecard, scorecard.version(), scorecard.eventId());
    }
}
