package io.lockstep.goal.owner;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

@Path("/v1/goals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Owners", description = "Who owns goals since when, and who takes over")
class OwnerResource {

    private final OwnerService service;

    OwnerResource(OwnerService service) {
        this.service = service;
    }

    @GET
    @Path("/owners")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listGoalOwners", summary = "List who owned a goal since when, and who is planned to")
    public OwnerEntry.History owners(@PathParam("id") UUID id) {
        return service.history(id);
    }

    @POST
    @Path("/change-owner")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeGoalOwner",
            summary = "Give a goal to another owner, today or from another day on",
            description =
                    "A later day is kept as planned and comes into force on its own. The last decision replaces what was planned.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or planned",
            content = @Content(schema = @Schema(implementation = OwnerChanged.class)))
    @APIResponse(responseCode = "409", description = "The goal is closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "The owner is not known or not active, a reason is missing, or the day is before the present owner's first")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid OwnerChange change) {
        var changed = service.change(id, change);
        return Answers.changed(changed, changed.goal().version(), changed.goal().eventId());
    }
}
