package io.lockstep.goal.alignment;

import io.lockstep.goal.Language;
import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/alignment-table")
@Tag(
        name = "Alignment table",
        description = "Which marketing goal supports which sales goal, as people keep it in a table")
class AlignmentResource {

    private static final String EXAMPLE = """
            销售总目标,市场支撑目标,优先级,时间节点,负责人
            年度新增销售额5000万元,季度提供有效线索1000条,高,2024Q1-Q4,市场部经理
            新产品上市首月销售额300万元,新品触达用户50万人次，试用申请量2000次,高,2024.06,产品营销
            """;

    private final AlignmentTable table;
    private final AlignmentImportService imports;

    AlignmentResource(AlignmentTable table, AlignmentImportService imports) {
        this.table = table;
        this.imports = imports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "getAlignmentTable",
            summary = "Read the alignment table of a cycle, as JSON by page, or whole as CSV or XLSX",
            description =
                    "One line for each marketing goal right below a sales goal; imported lines first, as they were"
                            + " imported. Accept chooses the format, Accept-Language the header of a file.")
    @APIResponse(
            responseCode = "200",
            description = "One page, or the whole table as a file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AlignmentView.OnPage.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", example = "UEsDBBQAAAAI"))
            })
    public Response table(
            @QueryParam("cycleId") @NotNull UUID cycleId,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpHeaders headers) {
        var format = TableFormat.accepted(headers.getAcceptableMediaTypes());
        return format.map(as -> as.download("alignment-table", table.file(cycleId, as, Language.preferred(language))))
                .orElseGet(() -> Response.ok(table.page(cycleId, cursor, limit), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @POST
    @Path("/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importAlignmentTable",
            summary = "Import the alignment table of a cycle as drafts, all or nothing",
            description =
                    "CSV (UTF-8 or GB18030) or XLSX. Columns, in Chinese or English and in any order: 销售总目标 (salesGoal),"
                            + " 市场支撑目标 (marketingGoal), 优先级 (priority), 时间节点 (period), 负责人 (owner: name, role or subject of one"
                            + " person); and where wanted 销售负责人 (salesOwner), 销售基准值 (salesBaseline), 基准值 (baseline). Goals are known"
                            + " by their names; a new one gets a key result for each phrase that ends with a number and names a KPI of"
                            + " the catalogue. What a phrase says too little of is told in left. The same file twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "409", description = "The cycle is closed")
    @APIResponse(responseCode = "413", description = "It unpacks to too much, or has more than 2000 rows")
    @APIResponse(
            responseCode = "422",
            description = "Nothing was imported; errors has the row and column of each wrong cell, as #/<row>/<column>")
    public Response importTable(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = TableFormat.CSV_TYPE,
                                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        example = "UEsDBBQAAAAI"))
                            })
                    byte[] file,
            @QueryParam("cycleId") @NotNull UUID cycleId,
            @QueryParam("salesOwnerId") @Nullable UUID salesOwnerId,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers) {
        var report = imports.importTable(cycleId, file, TableFormat.of(headers.getMediaType()), salesOwnerId, dryRun);
        var answer = Response.ok(report);
        return report.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, report.eventId()).build();
    }
}
