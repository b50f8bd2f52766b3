package io.lockstep.task.resource;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Idempotent;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resources of one task. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resources", description = "People, budget and tools that tasks need: requested, confirmed, refused")
class TaskNeedResource {

    private final NeedService service;

    TaskNeedResource(NeedService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/resources")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(operationId = "requestResource", summary = "Ask for a resource that the task needs")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Your own key of this request: sent again, it is answered as before and does nothing",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Requested",
            headers = @Header(name = Headers.EVENT_ID, description = "The task's event"),
            content = @Content(schema = @Schema(implementation = Need.class)))
    @APIResponse(responseCode = "409", description = "The task is closed")
    @APIResponse(responseCode = "422", description = "The amount or the currency does not fit")
    public Response request(@PathParam("id") UUID id, @NotNull @Valid NewNeed resource) {
        var written = service.request(id, resource);
        return Response.created(URI.create("/v1/resources/" + written.need().resourceId()))
                .header(Headers.EVENT_ID, written.eventId())
                .entity(written.need())
                .build();
    }

    @GET
    @Path("/{id}/resources")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listTaskResources", summary = "List what a task needs, with what was withdrawn")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = NeedPage.class)))
    public NeedPage ofTask(@PathParam("id") UUID id) {
        return new NeedPage(service.ofTask(id), null);
    }
}
