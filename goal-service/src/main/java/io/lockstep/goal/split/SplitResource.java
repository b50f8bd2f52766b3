package io.lockstep.goal.split;

import io.lockstep.kit.http.Answers;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/v1/goals/{id}/split")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Splits", description = "The proof that the key results of a goal support what stands above it")
class SplitResource {

    private final SplitService service;

    SplitResource(SplitService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getSplit",
            summary = "Read the split of a goal with its proof",
            description =
                    "wouldNeed answers the inverse question: what a factor would have to be, all others as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The split",
            content = @Content(schema = @Schema(implementation = SplitView.class)))
    public Response one(@PathParam("id") UUID id) {
        var split = service.one(id);
        return Answers.found(split, split.version());
    }

    @PUT
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "stateSplit",
            summary = "State by which formula the key results of a goal support a key result above it",
            description =
                    "The server proves it exactly, or says by how much it falls short, and checks it again after every"
                            + " change on either side. If-Match is needed to replace one that is there.")
    @APIResponse(
            responseCode = "200",
            description = "Stated, and checked",
            content = @Content(schema = @Schema(implementation = SplitView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(
            responseCode = "422",
            description =
                    "It names a key result that is not known, does not stand above or below the goal, or has a range in"
                            + " place of a target; errors names the field")
    @APIResponse(responseCode = "428", description = "There is a split already and If-Match is missing")
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SplitStatement statement) {
        var split = service.state(id, statement, ifMatch);
        return Answers.changed(split, split.version(), split.eventId());
    }

    @DELETE
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "withdrawSplit", summary = "Withdraw the split of a goal")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public void withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.withdraw(id, ifMatch);
    }
}
