package io.lockstep.goal.command;

import io.lockstep.goal.goal.GoalView;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands that change the tree: its shape, its weights, the states of its goals. */
@Path("/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
@RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
class GoalCommandResource {

    private final GoalTreeService service;

    GoalCommandResource(GoalTreeService service) {
        this.service = service;
    }

    @POST
    @Path("/activate")
    @Operation(
            operationId = "activateGoal",
            summary = "Activate a draft with all drafts below it, and re-weight the parts of its parent")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not a draft, its parent is not active, or a cycle is closed")
    @APIResponse(responseCode = "422", description = "Weights of parts do not sum to exactly 100, or a part is unknown")
    public Response activate(@PathParam("id") UUID id, @NotNull @Valid Activation activation) {
        return answer(service.activate(id, activation));
    }

    @POST
    @Path("/move")
    @Operation(
            operationId = "moveGoal",
            summary = "Move a goal with all below it, and re-weight what it leaves and joins")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal or the new parent is in a state that does not allow it")
    @APIResponse(
            responseCode = "422",
            description =
                    "The tree would become a cycle, the parent is unknown or of the wrong kind, weights do not sum"
                            + " to exactly 100, or a reason is missing")
    public Response move(@PathParam("id") UUID id, @NotNull @Valid Move move) {
        return answer(service.move(id, move));
    }

    @POST
    @Path("/reweight")
    @Operation(operationId = "reweightGoal", summary = "Change the weights of a goal's parts")
    @APIResponse(
            responseCode = "200",
            description = "Re-weighted",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(
            responseCode = "422",
            description = "Weights do not sum to exactly 100, a part is unknown or named twice, or a reason is missing")
    public Response reweight(@PathParam("id") UUID id, @NotNull @Valid Reweighting reweighting) {
        return answer(service.reweight(id, reweighting));
    }

    @POST
    @Path("/close")
    @Operation(operationId = "closeGoal", summary = "Close an active goal and the active goals below it")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal is not active")
    public Response close(@PathParam("id") UUID id, @NotNull @Valid Closing closing) {
        return answer(service.close(id, closing));
    }

    private static Response answer(GoalView goal) {
        return Answers.changed(goal, goal.version(), goal.eventId());
    }
}
