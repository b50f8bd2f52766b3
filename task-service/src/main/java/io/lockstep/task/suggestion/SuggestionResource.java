package io.lockstep.task.suggestion;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.task.subject.About;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suggestions. */
@Path("/v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suggestions", description = "Improvements of goals, KPIs and tasks, each answered with a reason")
class SuggestionResource {

    private static final String IF_MATCH = "Optional: the ETag of the version that you read";
    private static final String STALE = "If-Match names another version than the current one";

    private final SuggestionService service;

    SuggestionResource(SuggestionService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "proposeImprovement", summary = "Propose an improvement of a goal, a KPI or a task")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    @APIResponse(responseCode = "422", description = "What it is about is not known")
    public Response propose(@NotNull @Valid NewSuggestion suggestion) {
        service.prepare(suggestion);
        return proposeOnce(suggestion);
    }

    /** The part that happens once per Idempotency-Key, in one transaction with its answer. */
    @Idempotent
    Response proposeOnce(NewSuggestion suggestion) {
        var made = service.propose(suggestion);
        return Answers.created("/v1/suggestions", made.suggestionId(), made, made.version(), null);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listSuggestions", summary = "List suggestions in the order in which they were made")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SuggestionPage.class)))
    public SuggestionPage list(
            @QueryParam("about") @Parameter(description = "Only those about goals, KPIs or tasks") @Nullable
                    About about,
            @QueryParam("subjectId") @Parameter(description = "Only those about this goal, KPI or task") @Nullable
                    UUID subjectId,
            @QueryParam("teamId") @Parameter(description = "Only those from this team") @Nullable UUID teamId,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable SuggestionState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return SuggestionPage.of(service.list(new SuggestionFilter(about, subjectId, teamId, state), cursor, limit));
    }

    @GET
    @Path("/count")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "countSuggestions", summary = "Count suggestions by what became of them")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = SuggestionCount.class)))
    public SuggestionCount count(
            @QueryParam("about") @Parameter(description = "Only those about goals, KPIs or tasks") @Nullable
                    About about,
            @QueryParam("teamId") @Parameter(description = "Only those from this team") @Nullable UUID teamId,
            @QueryParam("from") @Parameter(description = "Made on this day or later") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Made on this day or earlier") @Nullable LocalDate to) {
        return service.count(new SuggestionFilter(about, null, teamId, null), from, to);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getSuggestion", summary = "Read a suggestion")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    public Response one(@PathParam("id") UUID id) {
        var found = service.one(id);
        return Answers.found(found, found.version());
    }

    @POST
    @Path("/{id}/adopt")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "adoptSuggestion",
            summary = "Adopt a suggestion, with a reason",
            description =
                    "For those who answer for what it is about, other than whoever made it. Adopted ones are counted.")
    @APIResponse(
            responseCode = "200",
            description = "Adopted",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    @APIResponse(responseCode = "409", description = "It is answered already")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "What it is about is not known any more")
    public Response adopt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Answer answer) {
        return changed(service.adopt(id, ifMatch, answer.reason()));
    }

    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "declineSuggestion", summary = "Decline a suggestion, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    @APIResponse(responseCode = "409", description = "It is answered already")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "What it is about is not known any more")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Answer answer) {
        return changed(service.decline(id, ifMatch, answer.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "withdrawSuggestion", summary = "Take one's own suggestion back")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = Suggestion.class)))
    @APIResponse(responseCode = "409", description = "It is answered already")
    @APIResponse(responseCode = "412", description = STALE)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch) {
        return changed(service.withdraw(id, ifMatch));
    }

    private static Response changed(SuggestionService.Written written) {
        return Answers.changed(written.suggestion(), written.suggestion().version(), written.eventId());
    }
}
