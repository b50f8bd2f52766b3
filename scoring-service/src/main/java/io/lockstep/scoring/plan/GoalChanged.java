package io.lockstep.scoring.plan;

import io.lockstep.scoring.achievement.Aggregation;
import io.lockstep.scoring.achievement.PlanCurve;
import io.lockstep.scoring.achievement.Target;
import io.lockstep.scoring.achievement.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of a goal with its key results, as goal-service publishes it; the highest version wins. */
public record GoalChanged(
        UUID goalId,
        long version,
        GoalState state,
        String kind,
        String name,
        UUID cycleId,
        @Nullable UUID parentId,
        @Nullable BigDecimal weight,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        @Nullable String periodLabel,
        @Nullable ThresholdOverride thresholds,
        List<KeyResult> keyResults) {

    /** Thresholds that replace the inherited ones where given. */
    public record ThresholdOverride(
            @Nullable BigDecimal warning, @Nullable BigDecimal critical) {}

    /** By {@code date} this fraction of the way to the target is planned. */
    public record Point(LocalDate date, BigDecimal fraction) {}

    /** A key result within its goal. */
    public record KeyResult(
            UUID keyResultId,
            String name,
            String metric,
            Aggregation aggregation,
            String unit,
            TargetKind targetKind,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            BigDecimal weight,
            LocalDate start,
            LocalDate end,
            @Nullable List<Point> planCurve,
            @Nullable ThresholdOverride thresholds,
            Source source,
            @Nullable BigDecimal minimumSample,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable String segment) {

        /** Refuses a definition that could not be judged, so that the event alone is dead-lettered. */
        public KeyResult {
            Objects.requireNonNull(keyResultId, "keyResultId");
            Objects.requireNonNull(aggregation, "aggregation");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(weight, "weight");
            planCurve = planCurve == null ? List.of() : List.copyOf(planCurve);
            minimumSample = minimumSample == null ? BigDecimal.ONE : minimumSample;
            new Target(targetKind, baseline, target, lower, upper);
            curve(start, end, planCurve);
        }
    }

    public GoalChanged {
        Objects.requireNonNull(goalId, "goalId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cycleId, "cycleId");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        keyResults = keyResults == null ? List.of() : List.copyOf(keyResults);
    }

    /** Whether the goal is a part of its parent; drafts are not. */
    public boolean counts() {
        return parentId != null && state != GoalState.DRAFT;
    }

    static PlanCurve curve(LocalDate start, LocalDate end, List<Point> points) {
        return points.isEmpty()
                ? PlanCurve.linear(start, end)
                : PlanCurve.through(
                        start,
                        points.stream()
                                .map(point -> new PlanCurve.Point(point.date(), point.fraction()))
                                .toList());
    }
}
