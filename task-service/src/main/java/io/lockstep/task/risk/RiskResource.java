package io.lockstep.task.risk;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Risks. */
@Path("/v1/risks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Risks", description = "What may go wrong with tasks and goals, and the plan for that case")
class RiskResource {

    private static final String IF_MATCH = "Optional: the ETag of the version that you read";
    private static final String STALE = "If-Match names another version than the current one";

    private final RiskService service;

    RiskResource(RiskService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "createRisk", summary = "Describe a risk of a task or a goal")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Risk.class)))
    @APIResponse(
            responseCode = "422",
            description = "The task, goal or owner is not known, or a new task breaks a rule")
    public Response create(@NotNull @Valid RiskDetails risk) {
        service.prepare(risk);
        return createOnce(risk);
    }

    /** The part that happens once per Idempotency-Key, in one transaction with its answer. */
    @Idempotent
    Response createOnce(RiskDetails risk) {
        var made = service.create(risk);
        return Answers.created("/v1/risks", made.riskId(), made, made.version(), null);
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listRisks", summary = "List risks in the order in which they were described")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RiskPage.class)))
    public RiskPage list(
            @QueryParam("taskId") @Parameter(description = "Only those of this task") @Nullable UUID taskId,
            @QueryParam("goalId") @Parameter(description = "Only those of this goal") @Nullable UUID goalId,
            @QueryParam("ownerId") @Parameter(description = "Only those that this person watches") @Nullable
                    UUID ownerId,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable RiskState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return RiskPage.of(service.list(new RiskFilter(taskId, goalId, ownerId, state), cursor, limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getRisk", summary = "Read a risk; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The risk",
            content = @Content(schema = @Schema(implementation = Risk.class)))
    public Response one(@PathParam("id") UUID id) {
        var risk = service.one(id);
        return Answers.found(risk, risk.version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "editRisk", summary = "Assess a risk anew; replaces all that it says")
    @APIResponse(
            responseCode = "200",
            description = "Edited",
            content = @Content(schema = @Schema(implementation = Risk.class)))
    @APIResponse(responseCode = "409", description = "It has come true, or is closed")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The owner is not known, or it would be about something else")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the version that you read") @Nullable
                    String ifMatch,
            @NotNull @Valid RiskDetails risk) {
        service.prepare(risk);
        return changed(service.edit(id, ifMatch, risk));
    }

    @POST
    @Path("/{id}/switch-on")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "switchOnContingency",
            summary = "The risk has come true: apply its contingency plan",
            description =
                    "A plan that loosens a date, curve or target is switched on by a manager other than the owner.")
    @APIResponse(
            responseCode = "200",
            description = "Switched on, with each task before and after",
            content = @Content(schema = @Schema(implementation = Risk.class)))
    @APIResponse(responseCode = "409", description = "It is settled already, or a task changes no more")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(responseCode = "422", description = "The plan would break a rule by now")
    public Response switchOn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Occurrence occurrence) {
        service.prepareToSwitchOn(id);
        return changed(service.switchOn(id, ifMatch, occurrence.note()));
    }

    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "closeRisk", summary = "Say why it is no risk any more")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = Risk.class)))
    @APIResponse(responseCode = "409", description = "It is settled already")
    @APIResponse(responseCode = "412", description = STALE)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Occurrence reason) {
        return changed(service.close(id, ifMatch, reason.note()));
    }

    private static Response changed(Risk risk) {
        return Answers.changed(risk, risk.version(), null);
    }
}
