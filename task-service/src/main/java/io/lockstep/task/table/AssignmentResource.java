package io.lockstep.task.table;

import io.lockstep.kit.http.Headers;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.task.task.TaskFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Table 2 of requirements.md. */
@Path("/v1/assignment-table")
@RunOnVirtualThread
@Tag(name = "Tables", description = "Tasks and their progress as people keep them in tables")
class AssignmentResource {

    private static final String EXAMPLE = """
            任务名称,关联市场目标,负责人,开始时间,结束时间,交付标准,所需资源
            线上研讨会（3场）,季度有效线索1000条,活动策划,2024-01-10,2024-03-20,每场触达500人，转化50条/场,预算5万（平台费、嘉宾邀请）
            新品短视频内容投放,新品触达用户50万人次,产品营销,2024-05-20,2024-06-30,总播放量10万次，转化80条,预算3万（流量投放）
            """;

    private final AssignmentTable table;
    private final AssignmentImport imports;

    AssignmentResource(AssignmentTable table, AssignmentImport imports) {
        this.table = table;
        this.imports = imports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readAssignmentTable",
            summary = "Read the assignment table, as JSON by page, or whole as CSV or XLSX",
            description =
                    "One line for each task that is not cancelled, in the order of creation. Accept chooses the format,"
                            + " Accept-Language the header of a file.")
    @APIResponse(
            responseCode = "200",
            description = "One page, or the whole table as a file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssignmentPage.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", example = "(a workbook)"))
            })
    @APIResponse(responseCode = "422", description = "More tasks than one answer can hold")
    public Response read(
            @QueryParam("cycleId") @Parameter(description = "Only tasks that serve goals of this cycle") @Nullable
                    UUID cycleId,
            @QueryParam("goalId") @Parameter(description = "Only tasks that serve this goal") @Nullable UUID goalId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "zh for a Chinese header") @Nullable
                    String language,
            @Context HttpHeaders headers) {
        var filter =
                TaskFilter.ALL.ofCycle(cycleId).ofGoal(goalId).ofTeam(teamId).notCancelled();
        return TableFormat.accepted(headers.getAcceptableMediaTypes())
                .map(as -> as.download("assignment-table", table.file(filter, as, FileLanguage.preferred(language))))
                .orElseGet(() -> Response.ok(table.page(filter, cursor, limit), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @POST
    @Path("/imports")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "importAssignmentTable",
            summary = "Import the assignment table as planned tasks, all or nothing",
            description =
                    "CSV (UTF-8 or GB18030) or XLSX. Columns, in Chinese or English and in any order: 任务名称 (name),"
                            + " 关联市场目标 (goal: the name of one open goal or key result), 负责人 (owner: name, role or subject of"
                            + " one person), 开始时间 (start), 结束时间 (end), 交付标准 (deliveryStandard), 所需资源 (resources); and where"
                            + " wanted 优先级 (priority, otherwise GENERAL), 计划分布 (planDistribution). \"每场触达500人\" in a task"
                            + " named \"（3场）\" is 3 x 500; a standard brings its total to the goal's key result with its unit."
                            + " \"预算2万（推广）、设计支持\" asks for a budget and for people. What cannot be read stays in the task's"
                            + " content and is told in left. The same file twice changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = AssignmentReport.class)))
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
                                                        example = "(a workbook)"))
                            })
                    byte[] file,
            @QueryParam("cycleId") @Parameter(description = "Only goals of this cycle are looked for") @Nullable
                    UUID cycleId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "true: only say what would be done")
                    boolean dryRun,
            @Context HttpHeaders headers) {
        var report = imports.run(file, TableFormat.of(headers.getMediaType()), cycleId, dryRun);
        var answer = Response.ok(report);
        return report.eventId() == null
                ? answer.build()
                : answer.header(Headers.EVENT_ID, report.eventId()).build();
    }
}
