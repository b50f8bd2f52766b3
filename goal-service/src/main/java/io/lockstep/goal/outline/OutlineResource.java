package io.lockstep.goal.outline;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/goals/outlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class OutlineResource {

    private final OutlineService service;

    OutlineResource(OutlineService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "draftGoalTree",
            summary = "Draft a tree of up to 1000 goals in one command, all or nothing")
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = Outlined.class)))
    @APIResponse(
            responseCode = "422",
            description = "It is no tree (names used twice, orphans, rings, two roots), or goals of it are refused;"
                    + " errors names each")
    public Response draft(@NotNull @Valid NewOutline outline) {
        var drafted = service.draft(outline);
        return Response.status(Response.Status.CREATED)
                .entity(drafted)
                .header(Headers.EVENT_ID, drafted.eventId())
                .build();
    }
}
