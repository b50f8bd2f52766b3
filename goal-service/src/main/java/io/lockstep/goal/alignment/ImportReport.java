package io.lockstep.goal.alignment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do, row by row.
 *
 * @param eventId the last event that told of it; absent when nothing changed
 */
@Schema(name = "AlignmentImport", example = """
                {"dryRun": false, "rows": [{"row": 2,
                  "salesGoal": {"goalId": "01936f5e-0000-7000-8000-000000000041", "result": "CREATED", "left": []},
                  "marketingGoal": {"goalId": "01936f5e-0000-7000-8000-000000000040", "result": "CREATED", "left": []}}],
                 "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record ImportReport(
        boolean dryRun, List<RowReport> rows, @Nullable UUID eventId) {

    /** What happened to a goal. */
    enum Result {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    @Schema(name = "AlignmentImportRow")
    record RowReport(long row, GoalReport salesGoal, GoalReport marketingGoal) {}

    /**
     * @param goalId absent in a dry run for a goal that is not there yet
     * @param left the phrases of its text that gave no key result; complete the draft by hand
     */
    @Schema(name = "AlignmentImportGoal")
    record GoalReport(@Nullable UUID goalId, Result result, List<Left> left) {}

    /**
     * A phrase that says too little.
     *
     * @param missing NUMBER: no number with a unit at its end; METRIC: no KPI of the catalogue; BASELINE: where it begins
     */
    @Schema(name = "AlignmentImportLeft")
    record Left(String phrase, Phrases.Missing missing) {}
}
