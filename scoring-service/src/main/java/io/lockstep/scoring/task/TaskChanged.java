package io.lockstep.scoring.task;

import io.lockstep.scoring.achievement.PlanCurve;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a task, as task-service publishes it; the highest version wins.
 *
 * @param milestones absent when the event does not speak of them
 */
public record TaskChanged(
        UUID taskId,
        long version,
        State state,
        String name,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        ProgressUnit progressUnit,
        @Nullable BigDecimal plannedQuantity,
        List<PlanCurve.Point> planCurve,
        List<Indicator> indicators,
        List<Contribution> contributions,
        @Nullable ThresholdOverride thresholds,
        @Nullable List<Milestone> milestones,
        @Nullable Budget budget) {

    /** A task that is done or cancelled keeps what it delivered and is judged no more. */
    public enum State {
        PLANNED,
        READY,
        RUNNING,
        BLOCKED,
        DONE,
        CANCELLED
    }

    /** A milestone; without {@code doneOn} it is still to come. */
    public record Milestone(
            UUID milestoneId,
            @Nullable String name,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {

        public Milestone {
            Objects.requireNonNull(milestoneId, "milestoneId");
        }
    }

    /** Money that the task asks for, in the organisation's currency. */
    public record Budget(BigDecimal planned) {

        public Budget {
            planned = planned == null ? BigDecimal.ZERO : planned;
        }
    }

    /** Thresholds that replace the defaults where given. */
    public record ThresholdOverride(
            @Nullable BigDecimal warning, @Nullable BigDecimal critical) {}

    /** Refuses a task that could not be judged, so that the event alone is dead-lettered. */
    public TaskChanged {
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(progressUnit, "progressUnit");
        planCurve = planCurve == null ? List.of() : List.copyOf(planCurve);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
        if (!planCurve.isEmpty()) {
            PlanCurve.through(start, planCurve);
        }
    }

    /** What it may cost; a cancelled task costs nothing. */
    public Optional<BigDecimal> plannedBudget() {
        return Optional.ofNullable(state == State.CANCELLED ? null : budget).map(Budget::planned);
    }

    /** The last day on which the plan still rises; absent without a plan. */
    public @Nullable LocalDate planEnd() {
        return planCurve.isEmpty() ? null : planCurve.getLast().date();
    }
}
