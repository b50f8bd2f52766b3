package io.lockstep.task.calendar;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendar that cadences and time limits follow. */
@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendar", description = "Working days, holidays and adjusted working days")
class CalendarResource {

    private static final String CSV = "日期,类型,名称\r\n2026-02-14,班,春节\r\n2026-02-16,休,春节\r\n";
    private static final String JSON =
            "{\"year\": 2026, \"days\": [{\"name\": \"春节\", \"date\": \"2026-02-14\", \"isOffDay\": false}]}";

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

    @POST
    @Path("/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importCalendar",
            summary = "Import holidays and adjusted working days, all or nothing",
            description = "A table with the columns date (日期), kind (类型: 休, 班, 普通) and name (名称), or the JSON in which"
                    + " China's holidays are commonly passed on. NORMAL takes a day out again. Days that the file does not"
                    + " name stay; the same file twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = CalendarImported.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing was imported; errors has each wrong cell, as #/<row>/<column>")
    public CalendarImported importDays(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(implementation = String.class, example = CSV)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        example = "a workbook with the same columns")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.OBJECT, example = JSON))
                            })
                    byte[] file,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Only say what would change")
                    boolean dryRun,
            @Context HttpHeaders headers) {
        var type = headers.getMediaType();
        var rows = MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                ? CalendarFile.json(file)
                : CalendarFile.table(file, TableFormat.of(type));
        return service.importDays(rows, dryRun);
    }
}
