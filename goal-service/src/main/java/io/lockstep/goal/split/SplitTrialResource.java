package io.lockstep.goal.split;

import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/split-trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Splits")
class SplitTrialResource {

    @POST
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "trySplit",
            summary = "Prove a split of plain numbers, or solve it for the one that is left out; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "What came out",
            content = @Content(schema = @Schema(implementation = SplitTrial.Result.class)))
    @APIResponse(responseCode = "422", description = "More than one value is left out")
    public SplitTrial.Result attempt(@NotNull @Valid SplitTrial trial) {
        return trial.result();
    }
}
