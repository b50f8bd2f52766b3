package io.lockstep.goal.carryover;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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

@Path("/v1/cycles/{id}/carry-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles")
class CarryOverResource {

    private final CarryOverService service;

    CarryOverResource(CarryOverService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "carryGoalsOver",
            summary = "Copy goals of another cycle into this one, as drafts with key results, weights and places",
            description =
                    "All or nothing, at most 10,000 goals. Dates and plan curves move in proportion. What was carried over"
                            + " before is left out.")
    @APIResponse(
            responseCode = "200",
            description = "Carried over",
            content = @Content(schema = @Schema(implementation = CarriedOver.class)))
    @APIResponse(responseCode = "409", description = "The cycle is under review or closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "The other cycle is not known or the same, a goal is of another one, or an owner is not active any more")
    public Response carryOver(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid CarryOver command) {
        var carried = service.carryOver(id, command, dryRun);
        var answer = Response.ok(carried);
        return carried.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, carried.eventId()).build();
    }
}
