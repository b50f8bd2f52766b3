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
import jakarta.ws.rs.POST;
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
    @APIResponse(responseCode = "422", description = "It would end before it starts")
    public Response plan(@NotNull @Valid NewCycle plan) {
        var cycle = service.plan(plan);
        return Answers.created("/v1/cycles", cycle.cycleId(), cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "activateCycle", summary = "Activate a planned cycle; its days are announced from now on")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is not planned")
    public Response activate(@PathParam("id") UUID id) {
        var cycle = service.activate(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "closeCycle", summary = "Close an active cycle and its active goals")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "409", description = "The cycle is not active")
    public Response close(@PathParam("id") UUID id) {
        var cycle = service.close(id);
        return Answers.changed(cycle, cycle.version(), cycle.eventId());
    }
}
