package io.lockstep.goal.cycle;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles", description = "The spans of days that goals are planned for")
class CycleResource {

    private final CycleService service;

    CycleResource(CycleService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listCycles", summary = "List cycles in the order of their ids, all or those in one state")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = CycleView.OnPage.class)))
    public Page<CycleView> list(
            @QueryParam("state") @Nullable CycleState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(Cursor.afterId(cursor), state, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getCycle", summary = "Read a cycle")
    @APIResponse(
            responseCode = "200",
            description = "The cycle",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    public Response one(@PathParam("id") UUID id) {
        var cycle = service.one(id);
        return Answers.found(cycle, cycle.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "planCycle", summary = "Plan a cycle")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "The period cannot be read, ends before it starts, is not of the kind, or overlaps the cycle before")
    public Response plan(@NotNull @Valid NewCycle plan) {
        var cycle = service.plan(plan);
        return Answers.created("/v1/cycles", cycle.cycleId(), cycle, cycle.version(), cycle.eventId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "changeCycle", summary = "Replace what is planned of a cycle that has not begun")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or already so",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is not planned any more")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description =
                    "The period cannot be read, ends before it starts, is not of the kind, or overlaps the cycle before")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCycle plan) {
        var cycle = service.change(id, plan, ifMatch);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/trial")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "tryCycle",
            summary = "Run a planned cycle as a trial: scored, without an effect on pay",
            description = "At most two cycles in a row (a setting); activate it to let it count.")
    @APIResponse(
            responseCode = "200",
            description = "On trial",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is not planned")
    @APIResponse(responseCode = "422", description = "The cycles before it were trials too, as many as there may be")
    public Response tryOut(@PathParam("id") UUID id) {
        var cycle = service.tryOut(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "reviewCycle",
            summary = "End the days of a cycle: facts of the period still count, nothing new is planned")
    @APIResponse(
            responseCode = "200",
            description = "Under review",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is neither active nor on trial")
    public Response review(@PathParam("id") UUID id) {
        var cycle = service.review(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "activateCycle",
            summary = "Activate a planned cycle or promote a trial; its days are announced from now on")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is neither planned nor on trial")
    public Response activate(@PathParam("id") UUID id) {
        var cycle = service.activate(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "closeCycle", summary = "Close a cycle that has begun, and its active goals")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle has not begun, or is closed")
    public Response close(@PathParam("id") UUID id) {
        var cycle = service.close(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }
}
