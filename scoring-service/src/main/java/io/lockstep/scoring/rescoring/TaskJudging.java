package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.alert.Noise;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.alert.Subject;
import io.lockstep.scoring.alert.SubjectType;
import io.lockstep.scoring.alert.Thresholds;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.fact.ProgressUpdates;
import io.lockstep.scoring.fact.ProgressUpdates.Latest;
import io.lockstep.scoring.fact.ProgressUpdates.LatestIndicator;
import io.lockstep.scoring.plan.Cycles;
import io.lockstep.scoring.task.Indicator;
import io.lockstep.scoring.task.TaskPlan;
import io.lockstep.scoring.task.Tasks;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Judges tasks: their schedule against their curve, and their indicators against their targets. */
@Singleton
class TaskJudging {

    private final Tasks tasks;
    private final ProgressUpdates progress;
    private final Cycles cycles;
    private final Today today;
    private final Noise noise;

    TaskJudging(
            Tasks tasks,
            ProgressUpdates progress,
            Cycles cycles,
            Today today,
            @ConfigProperty(name = "lockstep.alerts.quiet-share", defaultValue = "0.05") BigDecimal share) {
        this.tasks = tasks;
        this.progress = progress;
        this.cycles = cycles;
        this.today = today;
        this.noise = new Noise(share);
    }

    /** What the alerts are shown of the tasks; the tasks are locked. */
    List<Observation> judge(Map<UUID, Causes> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var plans = tasks.find(batch.keySet()).values();
        var latest = progress.latest(batch.keySet());
        var indicators = indicators(plans);
        var tick = cycles.lastTick().orElse(null);
        var seen = new ArrayList<Observation>();
        var days = new HashMap<UUID, LocalDate>();
        for (var task : plans) {
            var causes = batch.get(task.id());
            var actual = latest.get(task.id());
            var day = day(actual == null ? null : actual.asOf(), tick);
            if (actual != null) {
                days.put(task.id(), day);
            }
            seen.add(schedule(task, actual, day, causes));
            seen.addAll(TaskFindingObservations.of(task, actual, today.date(), causes));
            var values = indicators.getOrDefault(task.id(), Map.of());
            for (var indicator : task.indicators()) {
                var value = values.get(indicator.code());
                seen.add(indicator(task, indicator, value, day(value == null ? null : value.asOf(), tick), causes));
            }
        }
        tasks.judged(batch.keySet(), days);
        return seen;
    }

    private Map<UUID, Map<String, LatestIndicator>> indicators(Collection<TaskPlan> plans) {
        var measured = plans.stream()
                .filter(task -> !task.indicators().isEmpty())
                .map(TaskPlan::id)
                .toList();
        return measured.isEmpty() ? Map.of() : progress.latestIndicators(measured);
    }

    private LocalDate day(@Nullable LocalDate asOf, @Nullable LocalDate tick) {
        return EvaluationDate.of(asOf, tick, today.date()).orElse(today.date());
    }

    private static Observation schedule(TaskPlan task, @Nullable Latest actual, LocalDate day, Causes causes) {
        var rating = actual == null
                ? new Rating.NoData(Rating.Reason.NO_FACT)
                : task.schedule()
                        .keeping(
                                task.work()
                                        .actual(actual.percent(), actual.quantity())
                                        .orElse(null),
                                day);
        return new Observation(
                subject(task, Trigger.SCHEDULE_LAG, SubjectType.TASK, null),
                rating,
                thresholds(task),
                false,
                !task.closed(),
                day,
                causes,
                actual == null ? List.of() : List.of(actual.factId()));
    }

    private Observation indicator(
            TaskPlan task, Indicator indicator, @Nullable LatestIndicator value, LocalDate day, Causes causes) {
        return new Observation(
                subject(task, Trigger.KPI_SHORTFALL, SubjectType.TASK_INDICATOR, indicator.code()),
                indicator.reached(value == null ? null : value.value()),
                thresholds(task),
                noise.isEarly(task.start(), task.end(), day),
                !task.closed(),
                day,
                causes,
                value == null ? List.of() : List.of(value.factId()));
    }

    private static Thresholds thresholds(TaskPlan task) {
        var by = task.thresholds();
        return by == null ? Thresholds.DEFAULT : Thresholds.DEFAULT.overriddenBy(by.warning(), by.critical());
    }

    static Subject subject(TaskPlan task, Trigger trigger, SubjectType type, @Nullable String indicator) {
        return new Subject(
                trigger, type, task.id(), indicator, task.name(), null, task.id(), task.ownerId(), task.teamId());
    }
}
