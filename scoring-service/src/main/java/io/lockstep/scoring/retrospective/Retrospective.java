package io.lockstep.scoring.retrospective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        @Schema(description = "Key results below their target, by the kinds of cause that were given for them")
        Misses misses,

        @Schema(description = "Answers to alerts, and what the adjustments did")
        List<Answer> answers,

        Contribution contribution,
        List<Lesson> lessons,

        @Schema(description = "For the next cycle; goal-service lists and accepts them")
        List<Proposal> proposals) {

    /** What was written before misses were counted has none. */
    Retrospective {
        misses = misses == null ? Misses.NONE : misses;
    }

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
            @Nullable BigDecimal achievement) {

        /** Whether it was measured and did not reach its target. */
        boolean isMissed() {
            return achievement != null && achievement.compareTo(BigDecimal.ONE) < 0;
        }
    }

    /** Key results below their target: each counts once under every kind of cause that was given for it. */
    @Schema(description = "Key results below their target; each counts once under every kind of cause given for it")
    record Misses(
            int all,
            int goalSetting,
            int resource,
            int execution,

            @Schema(description = "Nobody gave a cause for them")
            int unexplained) {

        static final Misses NONE = new Misses(0, 0, 0, 0, 0);

        /** Counts them; what was given for a goal holds for its key results that have no answer of their own. */
        static Misses of(List<GoalOutcome> goals, List<Answer> answers) {
            var causes = goals.stream()
                    .flatMap(goal -> goal.keyResults().stream()
                            .filter(PartOutcome::isMissed)
                            .map(part -> causes(goal, part, answers)))
                    .toList();
            return new Misses(
                    causes.size(),
                    count(causes, CauseKind.GOAL_SETTING),
                    count(causes, CauseKind.RESOURCE),
                    count(causes, CauseKind.EXECUTION),
                    (int) causes.stream().filter(Set::isEmpty).count());
        }

        private static Set<CauseKind> causes(GoalOutcome goal, PartOutcome part, List<Answer> answers) {
            var own = kinds(answers.stream().filter(answer -> part.keyResultId().equals(answer.subjectId())));
            return own.isEmpty()
                    ? kinds(answers.stream().filter(answer -> goal.goalId().equals(answer.subjectId())))
                    : own;
        }

        private static Set<CauseKind> kinds(Stream<Answer> answers) {
            return answers.map(Answer::cause).collect(Collectors.toSet());
        }

        private static int count(List<Set<CauseKind>> causes, CauseKind kind) {
            return (int) causes.stream().filter(given -> given.contains(kind)).count();
        }
    }

    /** How often each kind of cause was given. */
    @Schema(description = "How often each kind of cause was given")
    record CauseCounts(int goalSetting, int resource, int execution) {}

    /** The answer to an alert. */
    @Schema(description = "The answer to an alert: its cause, the adjustment and what it did")
    record Answer(
            UUID alertId,

            @Schema(description = "The key result, goal or task that the alert was about") @Nullable
            UUID subjectId,

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
