package io.lockstep.goal.bulk;

import io.lockstep.kit.http.Headers;
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

@Path("/v1/goals/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
class BulkResource {

    private static final int MULTI_STATUS = 207;

    private final BulkService service;

    BulkResource(BulkService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeGoals",
            summary = "Change up to 1000 goals for one reason: all or none, or each for itself",
            description =
                    "Weights are looked at when all changes are made, so those of a goal's parts can change together.")
    @APIResponse(
            responseCode = "200",
            description = "All were changed",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    @APIResponse(
            responseCode = "207",
            description = "With independent: a status for each",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    @APIResponse(responseCode = "422", description = "Some are refused and none was made; errors names each")
    public Response change(@NotNull @Valid BulkChange command) {
        var each = Boolean.TRUE.equals(command.independent());
        var report = each ? service.changeEach(command) : service.changeAll(command);
        var answer = Response.status(each ? MULTI_STATUS : Response.Status.OK.getStatusCode())
                .entity(report);
        return report.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, report.eventId()).build();
    }
}
