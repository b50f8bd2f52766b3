package io.lockstep.task.mywork;

import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** The addresses of one's calendars. */
@Path("/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "My work")
class FeedResource {

    private final FeedService service;

    FeedResource(FeedService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "createCalendarFeed",
            summary = "Get a secret address of one's own calendar",
            description = "The address is told once; whoever has it can read the calendar, until it is revoked.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Feed.class)))
    @APIResponse(responseCode = "404", description = "The directory does not know the caller")
    public Response create() {
        return Response.status(Response.Status.CREATED).entity(service.create()).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listCalendarFeeds", summary = "List one's calendars, without their addresses")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = FeedList.class)))
    @APIResponse(responseCode = "404", description = "The directory does not know the caller")
    public FeedList mine() {
        return new FeedList(service.mine());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "revokeCalendarFeed", summary = "Revoke an address")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@PathParam("id") UUID id) {
        service.revoke(id);
    }
}
