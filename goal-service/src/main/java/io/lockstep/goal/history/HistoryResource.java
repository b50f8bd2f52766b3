package io.lockstep.goal.history;

import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/metric-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPI history")
class HistoryResource {

    private static final String EXAMPLE = """
            指标,期间,实际值,样本数
            有效线索量,2025Q1,960,
            lead-conversion,2025Q1,19.5,960
            """;

    private final HistoryService service;

    HistoryResource(HistoryService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(operationId = "listMetricHistory", summary = "List what KPIs were, by code, kind of period and day")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = HistoryView.OnPage.class)))
    public Page<HistoryView> list(
            @QueryParam("metric") @Nullable String metric,
            @QueryParam("kind") @Nullable PeriodKind kind,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(metric, kind, cursor, limit);
    }

    @POST
    @Path("/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importMetricHistory",
            summary = "Import what KPIs were from CSV or XLSX, all or nothing",
            description =
                    "Columns, in Chinese or English: 指标 (metric: code, name or alias), 期间 (period: 2024Q1-Q4, 2024Q3, 2024.06),"
                            + " 实际值 (value), 样本数 (sample, optional). What is there already is replaced; the same file twice changes"
                            + " nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = ImportOutcome.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing was imported; errors has each wrong cell as #/<row>/<column>")
    public ImportOutcome importTable(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        example = "A workbook with these columns in its first sheet")
                            })
                    byte[] file,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers) {
        return service.importTable(file, TableFormat.of(headers.getMediaType()), dryRun);
    }

    @POST
    @Path("/values")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "recordMetricHistory",
            summary = "Import what KPIs were from JSON, all or nothing",
            description = "What is there already is replaced; the same values twice change nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = ImportOutcome.class)))
    @APIResponse(responseCode = "422", description = "Nothing was imported; errors has each wrong value")
    public ImportOutcome importValues(
            @NotNull @Valid HistoryImport values, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return service.importValues(values, dryRun);
    }
}
