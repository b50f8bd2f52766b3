package io.lockstep.task.tracking;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.task.table.FileLanguage;
import io.lockstep.task.task.TaskFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Table 3 of requirements.md. */
@Path("/v1/progress-table")
@RunOnVirtualThread
@Tag(name = "Tables")
class ProgressTableResource {

    private static final String EXAMPLE = """
            任务名称,负责人,计划进度（截至2024.02.15）,实际进度,关键指标,风险问题,调整措施
            行业白皮书推广,李娜,完成80%,完成60%,当前线索转化率8%（目标10%）,推广渠道A低于预期,增加渠道B投放预算，优化落地页
            """;

    private final ProgressTable table;

    ProgressTableResource(ProgressTable table) {
        this.table = table;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Roles.VIEWER, Roles.MEMBER, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "readProgressTable",
            summary = "Read planned and actual progress as of a day, as JSON by page, or whole as CSV or XLSX",
            description =
                    "One line for each task that had started by the day and was not closed before it. Planned is what the"
                            + " task's curve says, actual the latest report about the day or one before. Accept chooses the"
                            + " format, Accept-Language the words of a file.")
    @APIResponse(
            responseCode = "200",
            description = "One page, or the whole table as a file",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProgressPage.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(implementation = String.class, example = EXAMPLE)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", example = "(a workbook)"))
            })
    @APIResponse(responseCode = "422", description = "More tasks than one answer can hold")
    public Response read(
            @QueryParam("asOf") @Parameter(description = "The day; today where absent") @Nullable LocalDate asOf,
            @QueryParam("cycleId") @Parameter(description = "Only tasks that serve goals of this cycle") @Nullable
                    UUID cycleId,
            @QueryParam("goalId") @Parameter(description = "Only tasks that serve this goal") @Nullable UUID goalId,
            @QueryParam("teamId") @Parameter(description = "Only tasks of this team") @Nullable UUID teamId,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT) @Min(1) @Max(Page.MAX) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "zh for Chinese words") @Nullable
                    String language,
            @Context HttpHeaders headers) {
        var filter = TaskFilter.ALL.ofCycle(cycleId).ofGoal(goalId).ofTeam(teamId);
        return TableFormat.accepted(headers.getAcceptableMediaTypes())
                .map(as ->
                        as.download("progress-table", table.file(filter, asOf, as, FileLanguage.preferred(language))))
                .orElseGet(() -> Response.ok(table.page(filter, asOf, cursor, limit), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }
}
