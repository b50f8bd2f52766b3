package io.lockstep.task.resource;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Resources of all tasks, and the answers to them. */
@Path("/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resources")
class NeedResource {

    private final NeedService service;

    NeedResource(NeedService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listResources",
            summary = "List resources of all tasks, for example those that wait for an answer")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = NeedPage.class)))
    public NeedPage list(
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable NeedState state,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        var page = service.list(state, cursor, limit);
        return new NeedPage(page.items(), page.next());
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "confirmResource",
            summary = "Confirm a resource",
            description =
                    "By somebody who may write the task; not by whoever asked, unless lockstep.resources.self-confirmation.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            headers = @Header(name = Headers.EVENT_ID, description = "The task's event"),
            content = @Content(schema = @Schema(implementation = Need.class)))
    @APIResponse(responseCode = "409", description = "It is decided already, or the task is closed")
    public Response confirm(@PathParam("id") UUID id) {
        return decided(service.confirm(id));
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "refuseResource", summary = "Refuse a resource, for a reason")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            headers = @Header(name = Headers.EVENT_ID, description = "The task's event"),
            content = @Content(schema = @Schema(implementation = Need.class)))
    @APIResponse(responseCode = "409", description = "It is decided already, or the task is closed")
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid Refusal refusal) {
        return decided(service.refuse(id, refusal.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "withdrawResource",
            summary = "Take a request back, also a confirmed or refused one, for a reason")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            headers = @Header(name = Headers.EVENT_ID, description = "The task's event"),
            content = @Content(schema = @Schema(implementation = Need.class)))
    @APIResponse(responseCode = "409", description = "It is withdrawn already, or the task is closed")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid Refusal reason) {
        return decided(service.withdraw(id, reason.reason()));
    }

    private static Response decided(NeedService.Written written) {
        return Response.ok(written.need())
                .header(Headers.EVENT_ID, written.eventId())
                .build();
    }
}
