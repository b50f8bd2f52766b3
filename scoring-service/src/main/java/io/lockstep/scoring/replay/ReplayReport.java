package io.lockstep.scoring.replay;

import io.lockstep.scoring.alert.Level;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.score.NodeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a replay found. */
@Schema(description = "What a replay found")
record ReplayReport(
        @Schema(description = "Whether every table is equal to the last byte")
        boolean equal,

        @Schema(description = "Distinct events that were applied")
        long events,

        @Schema(description = "Events that could not be applied; they are dead letters of the service too")
        long refused,

        @Schema(description = "Events that were replayed but not applied by the service yet when the two were compared")
        long ahead,

        @Schema(
                description =
                        "Events that the service has applied and the topics no longer hold; with any there is no switch")
        long lost,

        List<TableDifference> tables,

        @Schema(description = "Scores that differ, by goal; at most 1000")
        List<ScoreDifference> scores,

        @Schema(description = "Open alerts that the rebuilt scores would have otherwise; nothing is raised or cleared")
        List<AlertDifference> alerts) {

    /** Rows of a table that differ. */
    @Schema(description = "Rows of a table that differ")
    record TableDifference(
            String table,

            @Schema(description = "Rows that serve and were not rebuilt so")
            long serving,

            @Schema(description = "Rows that were rebuilt and do not serve so")
            long rebuilt) {}

    /** A score before and after. */
    @Schema(description = "A score as it serves and as it was rebuilt")
    record ScoreDifference(UUID goalId, UUID subjectId, NodeType subjectType, Fractions serving, Fractions rebuilt) {}

    /** A score; a fraction that is absent is NO_DATA. */
    @Schema(description = "The fractions of a score")
    record Fractions(
            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            @Nullable BigDecimal coverage,
            @Nullable BigDecimal value) {}

    /** An alert that would have been another. */
    @Schema(description = "An alert that would be at another level; absent is none")
    record AlertDifference(
            UUID subjectId,
            Trigger trigger,
            @Nullable String indicator,
            @Nullable Level recorded,
            @Nullable Level rebuilt) {}
}
