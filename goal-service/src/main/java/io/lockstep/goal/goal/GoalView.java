package io.lockstep.goal.goal;

import io.lockstep.goal.keyresult.KeyResult;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.keyresult.Thresholds;
import io.lockstep.goal.priority.Budget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as read; {@code eventId} only in the answer to a write, {@code warnings} in that to an activation. */
@Schema(name = "Goal", example = GoalView.EXAMPLE)
public record GoalView(
        UUID goalId,
        long version,
        GoalState state,
        GoalKind kind,
        String name,
        UUID cycleId,
        @Nullable UUID parentId,
        @Nullable BigDecimal weight,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        @Nullable String periodLabel,
        @Nullable Thresholds thresholds,
        GoalLevel level,
        @Nullable String stage,
        @Nullable PriorityState priority,
        @Nullable Budget budget,
        @Nullable UUID carriedFrom,
        @Nullable LocalDate ownerSince,
        List<KeyResultState> keyResults,
        @Nullable UUID eventId,
        @Nullable List<ActivationWarning> warnings) {

    public static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "version": 2, "state": "ACTIVE", "kind": "MARKETING",
             "name": "季度提供有效线索1000条", "cycleId": "01936f5e-0000-7000-8000-000000000030",
             "parentId": "01936f5e-0000-7000-8000-000000000041", "weight": 60,
             "ownerId": "01936f5e-0000-7000-8000-000000000020", "teamId": "01936f5e-0000-7000-8000-000000000010",
             "start": "2026-01-01", "end": "2026-12-31", "periodLabel": "2026Q1-Q4",
             "thresholds": {"warning": 0.9, "critical": 0.6}, "level": "TEAM", "stage": "NEW",
             "priority": {"level": "HIGH", "core": true, "score": 16, "urgency": 4, "expectedReturn": 150000, "returnOnInput": 3},
             "budget": {"amount": 50000, "currency": "CNY"}, "ownerSince": "2026-01-01",
             "keyResults": [{"keyResultId": "01936f5e-0000-7000-8000-000000000050", "name": "有效线索 1000 条",
               "metric": "EFFECTIVE_LEADS", "aggregation": "TOTAL", "unit": "条", "direction": "HIGHER_IS_BETTER",
               "targetKind": "REACH", "target": 1000, "weight": 100, "start": "2026-01-01", "end": "2026-12-31",
               "source": "EFFECTIVE_LEADS", "minimumSample": 1}],
             "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "GoalPage", example = PAGE)
    public record OnPage(List<GoalView> items, @Nullable String next) {}

    public static GoalView of(Goal goal, @Nullable UUID eventId) {
        var terms = goal.terms();
        return new GoalView(
                goal.id(),
                goal.version(),
                goal.state(),
                goal.kind(),
                terms.name(),
                terms.cycleId(),
                goal.parentId(),
                goal.weight(),
                terms.ownerId(),
                terms.teamId(),
                goal.period().start(),
                goal.period().end(),
                terms.periodLabel(),
                terms.thresholds(),
                terms.profile().level(),
                terms.profile().stage(),
                PriorityState.of(terms.profile()),
                terms.profile().budget(),
                goal.carriedFrom(),
                goal.ownerSince(),
                keyResults(goal),
                eventId,
                null);
    }

    /** The same in the answer to an activation. */
    public GoalView with(List<ActivationWarning> found) {
        return new GoalView(
                goalId,
                version,
                state,
                kind,
                name,
                cycleId,
                parentId,
                weight,
                ownerId,
                teamId,
                start,
                end,
                periodLabel,
                thresholds,
                level,
                stage,
                priority,
                budget,
                carriedFrom,
                ownerSince,
                keyResults,
                eventId,
                found);
    }

    public static List<KeyResultState> keyResults(Goal goal) {
        return goal.keyResults().stream()
                .map((KeyResult keyResult) -> keyResult.state(goal.period()))
                .toList();
    }
}
