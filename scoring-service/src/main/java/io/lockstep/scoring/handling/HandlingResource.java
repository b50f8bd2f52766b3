package io.lockstep.scoring.handling;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** What people do with open alerts. */
@Path("/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts", description = "Shortfalls of KPIs and lags of tasks, with their causes")
class HandlingResource {

    private final AlertHandling handling;

    HandlingResource(AlertHandling handling) {
        this.handling = handling;
    }

    @POST
    @Path("/take-over")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "takeOverAlert",
            summary = "Take an open alert into one's own hands",
            description =
                    "Members take over what concerns their team. Whoever holds an alert keeps it until it is cleared.")
    @APIResponse(
            responseCode = "200",
            description = "In the caller's hands",
            content = @Content(schema = @Schema(implementation = HandledAlert.class)))
    @APIResponse(responseCode = "409", description = "The alert is cleared")
    @APIResponse(responseCode = "422", description = "The caller is not in the directory")
    public Response takeOver(@PathParam("id") UUID id) {
        return answer(handling.takeOver(id));
    }

    @POST
    @Path("/assign")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "assignAlert", summary = "Put an open alert into somebody's hands")
    @APIResponse(
            responseCode = "200",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = HandledAlert.class)))
    @APIResponse(responseCode = "409", description = "The alert is cleared")
    @APIResponse(responseCode = "422", description = "The person is not known, or not active")
    public Response assign(@PathParam("id") UUID id, @NotNull @Valid Assignment to) {
        return answer(handling.assign(id, to));
    }

    @POST
    @Path("/mute")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "muteAlert",
            summary = "Mute what an open alert is about for a time",
            description =
                    "It is recorded and published as ever; its events carry mutedUntil, and so do those of what is raised again meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "Muted",
            content = @Content(schema = @Schema(implementation = HandledAlert.class)))
    @APIResponse(responseCode = "409", description = "The alert is cleared")
    @APIResponse(responseCode = "422", description = "The time is not ahead, or too far")
    public Response mute(@PathParam("id") UUID id, @NotNull @Valid Muting muting) {
        return answer(handling.mute(id, muting));
    }

    @POST
    @Path("/unmute")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "unmuteAlert", summary = "End a mute before its time")
    @APIResponse(
            responseCode = "200",
            description = "No longer muted",
            content = @Content(schema = @Schema(implementation = HandledAlert.class)))
    @APIResponse(responseCode = "409", description = "The alert is cleared")
    public Response unmute(@PathParam("id") UUID id) {
        return answer(handling.unmute(id));
    }

    private static Response answer(HandledAlert alert) {
        var answer = Response.ok(alert);
        return alert.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, alert.eventId()).build();
    }
}
