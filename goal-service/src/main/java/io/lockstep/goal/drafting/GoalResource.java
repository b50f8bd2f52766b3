package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalView;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals", description = "Sales and marketing goals in one tree, with their key results")
class GoalResource {

    private final GoalService service;

    GoalResource(GoalService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getGoal", summary = "Read a goal; the ETag is for If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The goal with its key results",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    public Response one(@PathParam("id") UUID id) {
        var goal = service.one(id);
        return Answers.found(goal, goal.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "draftGoal", summary = "Draft a goal with its key results")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The cycle or the parent is closed")
    @APIResponse(
            responseCode = "422",
            description = "Something it names is not known, its parent is of the wrong kind, or a rule of key results,"
                    + " dates, curves or thresholds is broken; errors names the field")
    public Response draft(@NotNull @Valid NewGoal plan) {
        var goal = service.draft(plan);
        return Answers.created("/v1/goals", goal.goalId(), goal, goal.version(), goal.eventId());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "editGoal", summary = "Replace what a goal says beside its place, weights and key results")
    @APIResponse(
            responseCode = "200",
            description = "Edited",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(
            responseCode = "403",
            description = "It is neither theirs nor their team's, or it loosens an active goal and the caller is not a"
                    + " manager other than the owner")
    @APIResponse(responseCode = "409", description = "The goal or the cycle is closed")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description = "Something it names is not known, a reason is missing, or a rule of dates, curves or"
                    + " thresholds is broken; errors names the field")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EditedGoal edit) {
        var goal = service.edit(id, edit, ifMatch);
        return Answers.changed(goal, goal.version(), goal.eventId());
    }
}
