package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.alert.Noise;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.alert.Subject;
import io.lockstep.scoring.alert.SubjectType;
import io.lockstep.scoring.alert.Thresholds;
import io.lockstep.scoring.alert.Trigger;
import io.lockstep.scoring.plan.GoalChanged.ThresholdOverride;
import io.lockstep.scoring.plan.GoalPlan;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.rescoring.LeafScores.Leaf;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a fold shows of key results and goals to the alerts: the pace, as published. */
@Singleton
class NodeObservations {

    private final Noise noise;
    private final Today today;

    NodeObservations(
            Today today,
            @ConfigProperty(name = "lockstep.alerts.quiet-share", defaultValue = "0.05") BigDecimal share) {
        this.noise = new Noise(share);
        this.today = today;
    }

    Observation of(NodeChange change, Leaf leaf) {
        var plan = leaf.plan();
        var day = day(change);
        var sample = leaf.value() == null ? null : leaf.value().sample();
        return new Observation(
                subject(SubjectType.KEY_RESULT, plan.id(), plan.name(), plan.goal()),
                change.after().node().score().pace(),
                thresholds(plan),
                noise.isEarly(plan.start(), plan.end(), day)
                        || noise.isThin(plan.aggregation(), sample, plan.minimumSample()),
                plan.isLive(),
                day,
                Objects.requireNonNull(change.causes()),
                change.after().movement().facts());
    }

    Observation of(NodeChange change, GoalPlan goal) {
        var day = day(change);
        return new Observation(
                subject(SubjectType.GOAL, goal.id(), goal.name(), goal),
                change.after().node().score().pace(),
                overridden(Thresholds.DEFAULT, goal.thresholds()),
                noise.isEarly(goal.start(), goal.end(), day),
                goal.isLive(),
                day,
                Objects.requireNonNull(change.causes()),
                change.after().movement().facts());
    }

    private LocalDate day(NodeChange change) {
        var day = change.after().node().score().evaluatedOn();
        return day == null ? today.date() : day;
    }

    private static Thresholds thresholds(KeyResultPlan plan) {
        return overridden(overridden(Thresholds.DEFAULT, plan.goal().thresholds()), plan.thresholds());
    }

    private static Thresholds overridden(Thresholds inherited, @Nullable ThresholdOverride by) {
        return by == null ? inherited : inherited.overriddenBy(by.warning(), by.critical());
    }

    private static Subject subject(SubjectType type, UUID id, String name, GoalPlan goal) {
        return new Subject(Trigger.KPI_SHORTFALL, type, id, null, name, goal.id(), null, goal.ownerId(), goal.teamId());
    }
}
