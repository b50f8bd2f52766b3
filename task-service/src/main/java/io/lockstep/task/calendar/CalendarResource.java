package io.lockstep.task.calendar;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendar that cadences and time limits follow. */
@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendar", description = "Working days, holidays and adjusted working days")
class CalendarResource {

    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "getCalendar", summary = "Read how the organisation counts time")
    @APIResponse(
            responseCode = "200",
            description = "The settings in force",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public CalendarView calendar() {
        return service.settings();
    }

    @GET
    @Path("/days")
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listCalendarDays",
            summary = "List the days that differ from their weekday, in their order")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SpecialDayPage.class)))
    public SpecialDayPage days(
            @QueryParam("from") @Parameter(description = "The first day, as 2026-01-01") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day") @Nullable LocalDate to,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit) {
        return SpecialDayPage.of(service.days(from, to, cursor, limit));
    }
}
