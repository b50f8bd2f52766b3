package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.alert.AlertRaising;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.fact.LeadFacts;
import io.lockstep.scoring.plan.GoalPlan;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.rescoring.LeafScores.Leaf;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.stream.Feed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings the scores up to date with a batch, once, in its transaction: the paths of all that changed are locked in one order,
 * re-read, folded bottom-up and written; then alerts, events and history follow from what changed.
 */
@Singleton
public class Rescoring {

    private final Nodes nodes;
    private final LeafScores leafScores;
    private final LeadFacts leads;
    private final Goals goals;
    private final TaskJudging tasks;
    private final NodeObservations observations;
    private final CoverageObservations coverage;
    private final AlertRaising alerts;
    private final ScoreHistory history;
    private final Outbox outbox;
    private final Feed feed;
    private final Clock clock;
    private final Today today;

    Rescoring(
            Nodes nodes,
            LeafScores leafScores,
            LeadFacts leads,
            Goals goals,
            TaskJudging tasks,
            NodeObservations observations,
            CoverageObservations coverage,
            AlertRaising alerts,
            ScoreHistory history,
            Outbox outbox,
            Feed feed,
            Clock clock,
            Today today) {
        this.nodes = nodes;
        this.leafScores = leafScores;
        this.leads = leads;
        this.goals = goals;
        this.tasks = tasks;
        this.observations = observations;
        this.coverage = coverage;
        this.alerts = alerts;
        this.history = history;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
        this.today = today;
    }

    /** Judges the batch; the caller holds the plan's lock and has stored the batch's facts and plans. */
    public void rescore(Batch batch) {
        if (batch.isEmpty()) {
            return;
        }
        var seen = new ArrayList<>(tasks.judge(batch.tasks()));
        seen.addAll(coverage.of(batch.coverage()));
        var stored = nodes.lockPaths(batch.seeds());
        if (!batch.leads().isEmpty()) {
            leads.add(batch.leads());
        }
        var leaves = leafScores.judge(batch.keyResults());
        var changes = Folding.fold(stored, leaves, batch, clock.instant());
        if (!changes.isEmpty()) {
            nodes.save(changes.stream().map(NodeChange::after).toList());
        }
        var touched = changes.stream().filter(change -> change.causes() != null).toList();
        var plans = goals.find(goalIds(touched));
        seen.addAll(observe(touched, leaves, plans));
        var events = publishScores(touched, plans);
        events.addAll(alerts.observe(seen));
        outbox.appendAll(events);
        feed.append(events);
    }

    private List<Observation> observe(List<NodeChange> touched, Map<UUID, Leaf> leaves, Map<UUID, GoalPlan> plans) {
        var seen = new ArrayList<Observation>();
        for (var change : touched) {
            var id = change.after().node().id();
            if (leaves.containsKey(id)) {
                seen.add(observations.of(change, leaves.get(id)));
            } else if (plans.containsKey(id)) {
                seen.add(observations.of(change, plans.get(id)));
            }
        }
        return seen;
    }

    private List<OutgoingEvent> publishScores(List<NodeChange> touched, Map<UUID, GoalPlan> plans) {
        var visible = touched.stream().filter(NodeChange::isVisible).toList();
        var events = new ArrayList<OutgoingEvent>();
        if (visible.isEmpty()) {
            return events;
        }
        var entries = new ArrayList<ScoreHistory.Entry>();
        for (var change : visible) {
            var event = ScoreChanged.event(change, today.date());
            var goal = plans.get(change.after().goalId());
            entries.add(entry(event.id(), change, goal == null ? 0 : goal.version()));
            events.add(event);
        }
        history.append(entries);
        return events;
    }

    private static ScoreHistory.Entry entry(UUID eventId, NodeChange change, long planVersion) {
        var score = change.after().node().score();
        var movement = change.after().movement();
        var causes = Objects.requireNonNull(change.causes());
        return new ScoreHistory.Entry(
                eventId,
                change.after().node().id(),
                Objects.requireNonNull(movement.at()),
                score.evaluatedOn(),
                score.achievement().fraction().orElse(null),
                score.pace().fraction().orElse(null),
                score.coverage(),
                Judgement.FORMULA_VERSION,
                planVersion,
                Objects.requireNonNull(movement.by()),
                causes.facts(),
                causes.factCount());
    }

    private static Set<UUID> goalIds(List<NodeChange> changes) {
        return changes.stream().map(change -> change.after().goalId()).collect(Collectors.toSet());
    }
}
