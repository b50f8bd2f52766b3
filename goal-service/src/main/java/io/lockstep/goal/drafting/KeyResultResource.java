package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalView;
import io.lockstep.kit.http.Answers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.validation.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
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

/** The key results of a goal. If-Match and ETag are the goal's. */
@Path("/v1/goals/{id}/key-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
@RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
class KeyResultResource {

    private final KeyResultService service;

    KeyResultResource(KeyResultService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "addKeyResult",
            summary = "Add a key result to a goal",
            description = "To an active goal with weight 0 and a reason; then re-weight the goal.")
    @APIResponse(
            responseCode = "201",
            description = "The goal with the new key result",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "A rule of key results is broken; errors names the field")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid KeyResultChange change) {
        var goal = service.add(id, change, ifMatch);
        return Answers.created("/v1/goals", id, goal, goal.version(), goal.eventId());
    }

    @PUT
    @Path("/{keyResultId}")
    @Operation(operationId = "changeKeyResult", summary = "Replace a key result; in an active goal with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The goal with the changed key result",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(
            responseCode = "403",
            description = "It is neither theirs nor their team's, or it loosens an active goal and the caller is not a"
                    + " manager other than the owner")
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "A rule of key results is broken; errors names the field")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("keyResultId") UUID keyResultId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid KeyResultChange change) {
        var goal = service.change(id, keyResultId, change, ifMatch);
        return Answers.changed(goal, goal.version(), goal.eventId());
    }

    @DELETE
    @Path("/{keyResultId}")
    @Operation(
            operationId = "removeKeyResult",
            summary = "Remove a key result; from an active goal one of weight 0, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "The goal without the key result",
            content = @Content(schema = @Schema(implementation = GoalView.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "422", description = "Weights would not sum to exactly 100, or a reason is missing")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("keyResultId") UUID keyResultId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Text @Size(max = 1000) @Nullable String reason) {
        var goal = service.remove(id, keyResultId, reason, ifMatch);
        return Answers.changed(goal, goal.version(), goal.eventId());
    }
}
