package io.lockstep.task.mywork;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars at secret addresses: calendar programs send no token. */
@Path("/v1/feeds")
@RunOnVirtualThread
@Tag(name = "My work")
class CalendarFileResource {

    private static final String EXAMPLE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            SUMMARY:DEADLINE: 线上研讨会（3场）
            DTSTART;VALUE=DATE:20260320
            END:VEVENT
            END:VCALENDAR
            """;

    private final FeedService service;

    CalendarFileResource(FeedService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/{secret}.ics")
    @Produces("text/calendar")
    @PermitAll
    @SecurityRequirements({})
    @Operation(
            operationId = "getCalendarFeed",
            summary = "Read a calendar of deadlines and milestones by its secret address",
            description =
                    "iCalendar (RFC 5545). No token is needed: the address is the secret. A wrong one and a revoked one"
                            + " are not found.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class, example = EXAMPLE)))
    public Response calendar(@PathParam("id") UUID id, @PathParam("secret") String secret) {
        var fresh = new CacheControl();
        fresh.setPrivate(true);
        fresh.setMaxAge(300);
        return Response.ok(service.calendar(id, secret)).cacheControl(fresh).build();
    }
}
