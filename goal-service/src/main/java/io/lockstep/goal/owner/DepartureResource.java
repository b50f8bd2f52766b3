package io.lockstep.goal.owner;

import io.lockstep.kit.http.Headers;
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

@Path("/v1/persons/{id}/departure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Owners")
class DepartureResource {

    private final DepartureService service;

    DepartureResource(DepartureService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "departPerson",
            summary = "Let a person leave: hand over all open goals and teams in one step, or nothing",
            description = "With dryRun=true it says what would go to whom.")
    @APIResponse(
            responseCode = "200",
            description = "Handed over",
            content = @Content(schema = @Schema(implementation = Departed.class)))
    @APIResponse(responseCode = "409", description = "The person has left already")
    @APIResponse(
            responseCode = "422",
            description = "A goal or a team has no successor, a successor is not active, or the day is yet to come")
    public Response depart(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid Departure departure) {
        var departed = service.depart(id, departure, dryRun);
        var answer = Response.ok(departed);
        return departed.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, departed.eventId()).build();
    }
}
