package io.lockstep.task.table;

import io.lockstep.task.plan.Contribution;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, row by row.
 *
 * @param eventId the last event that told of it; absent when nothing changed
 */
@Schema(name = "AssignmentImport", description = "What an import did, or would do", examples = AssignmentReport.EXAMPLE)
record AssignmentReport(
        boolean dryRun,
        List<RowReport> rows,

        @Schema(description = "Of the last task; absent when nothing changed") @Nullable
        UUID eventId) {

    static final String EXAMPLE = """
            {"dryRun": false, "rows": [{"row": 2, "taskId": "01936f5e-0000-7000-8000-000000000060", "result": "CREATED",
              "contributions": [{"keyResultId": "01936f5e-0000-7000-8000-000000000050", "quantity": 100,
                "standard": "转化线索"}], "left": ["所需资源：其他"]}],
             "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""";

    /** What happened to a row. */
    enum Result {
        CREATED,
        /** A task of this name serves the goal already; it stays as it is. */
        UNCHANGED
    }

    /**
     * @param taskId absent in a dry run for a task that is not there yet
     * @param left phrases that could not be read as numbers or resources; the task keeps them in its content
     */
    @Schema(name = "AssignmentImportRow", description = "What became of one row")
    record RowReport(
            @Schema(description = "The line of the file; the header's is 1")
            long row,

            @Nullable UUID taskId,
            Result result,

            @Schema(description = "What the row's delivery standards bring to key results")
            List<Contribution> contributions,

            @Schema(description = "Phrases that could not be read; the task keeps them in its content")
            List<String> left) {}
}
