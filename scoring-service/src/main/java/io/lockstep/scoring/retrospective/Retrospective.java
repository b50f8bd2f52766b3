package io.lockstep.scoring.retrospective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a cycle came to, built from what happened; fractions are as they were when it was closed. */
@Schema(description = "What a cycle came to, built from what happened", examples = RetrospectiveSamples.RETROSPECTIVE)
record Retrospective(
        UUID cycleId,
        String name,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        LocalDate closedOn,

        @Schema(description = "A trial cycle has no effect on pay")
        boolean trial,

        List<GoalOutcome> goals,
        CauseCounts causes,

        @Schema(description = "Answers to alerts, and what the adjustments did")
        List<Answer> answers,

        Contribution contribution,
        List<Lesson> lessons,

        @Schema(description = "For the next cycle; goal-service lists and accepts them")
        List<Proposal> proposals) {

    /** A goal with its key results. */
    @Schema(description = "A goal and how far it came")
    record GoalOutcome(
            UUID goalId,
            String name,
            UUID ownerId,
            @Nullable String ownerName,

            @Schema(description = "Absent when nothing was measured") @Nullable
            BigDecimal achievement,

            @Schema(description = "Share of the weight that was measured")
            BigDecimal coverage,

            List<PartOutcome> keyResults) {}

    /** A key result. */
    @Schema(description = "A key result and how far it came")
    record PartOutcome(
            UUID keyResultId,
            String name,
            String metric,
            String unit,
            String targetKind,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal value,
            @Nullable BigDecimal achievement) {}

    /** How often each kind of cause was given. */
    @Schema(description = "How often each kind of cause was given")
    record CauseCounts(int goalSetting, int resource, int execution) {}

    /** The answer to an alert. */
    @Schema(description = "The answer to an alert: its cause, the adjustment and what it did")
    record Answer(
            UUID alertId,
            @Nullable UUID goalId,
            String about,
            CauseKind cause,
            @Nullable String subCause,
            @Nullable String adjustment,

            @Schema(description = "Achievement when it was applied") @Nullable
            BigDecimal before,

            @Schema(description = "Achievement at the last measuring, 7 or 14 days later") @Nullable
            BigDecimal after) {

        /** Whether achievement rose after the adjustment; false when it was not measured. */
        boolean hasHelped() {
            return before != null && after != null && after.compareTo(before) > 0;
        }
    }

    /** What marketing leads contributed to sales. */
    @Schema(description = "What marketing leads contributed; a share is absent when there was nothing to share")
    record Contribution(
            BigDecimal customers,
            BigDecimal marketingCustomers,
            @Nullable BigDecimal customerShare,
            BigDecimal revenue,
            BigDecimal marketingRevenue,
            @Nullable BigDecimal revenueShare) {}

    /** A lesson that was recorded in the cycle. */
    @Schema(description = "A lesson that was recorded about the cycle's work")
    record Lesson(
            UUID lessonId,
            String title,

            @Schema(description = "Whether it became a standard procedure")
            boolean procedure) {}

    /** What a proposal would change. */
    enum ProposalKind {
        TARGET,
        WEIGHT,
        OWNER,
        DROP
    }

    /**
     * What could be done otherwise in the next cycle.
     *
     * @param from what it is now: a number, or the id of a person
     */
    @Schema(description = "What could be done otherwise in the next cycle")
    record Proposal(
            UUID proposalId,
            ProposalKind kind,
            UUID goalId,
            @Nullable UUID keyResultId,

            @Schema(description = "A number, or the id of a person") @Nullable
            Object from,

            @Schema(description = "A number, or the id of a person") @Nullable
            Object to,

            String reason) {}
}
