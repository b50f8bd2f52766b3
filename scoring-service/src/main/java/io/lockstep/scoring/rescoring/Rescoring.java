package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.alert.AlertRaising;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.fact.LeadFacts;
import io.lockstep.scoring.plan.GoalPlan;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.rescoring.LeafScores.Leaf;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.score.InputHistory;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.PartHistory;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.score.StoredNode;
import io.lockstep.scoring.stream.Feed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the scores up to date with a batch, once, in its transaction: the paths of all that changed are locked in one order,
 * re-read, folded bottom-up and written; then alerts, events and history follow from what changed.
 */
@Singleton
public class Rescoring {

    /** From so many leaves on, what is said of them is written before the goals above are locked. */
    private static final int LARGE = 32;

    /** What a fold has reached, with the plans of the goals concerned. */
    private record Touched(List<NodeChange> changes, Map<UUID, GoalPlan> plans, Map<UUID, Leaf> leaves) {

        static final Touched NOTHING = new Touched(List.of(), Map.of(), Map.of());

        Touched and(Touched other) {
            var plansOfBoth = new HashMap<>(plans);
            plansOfBoth.putAll(other.plans);
            var leavesOfBoth = new HashMap<>(leaves);
            leavesOfBoth.putAll(other.leaves);
            return new Touched(
                    Stream.concat(changes.stream(), other.changes.stream()).toList(), plansOfBoth, leavesOfBoth);
        }
    }

    private final Nodes nodes;
    private final LeafScores leafScores;
    private final LeadFacts leads;
    private final Goals goals;
    private final TaskJudging tasks;
    private final NodeObservations observations;
    private final CoverageObservations coverage;
    private final AlertRaising alerts;
    private final ScoreHistory history;
    private final InputHistory inputs;
    private final PartHistory parts;
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
            InputHistory inputs,
            PartHistory parts,
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
        this.inputs = inputs;
        this.parts = parts;
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
        var touched = batch.changesPlan() ? foldPlan(batch, seen) : foldFacts(batch, seen);
        publish(touched, seen);
    }

    /** A change of the plan may move anything: everything concerned is locked at once. */
    private Touched foldPlan(Batch batch, List<Observation> seen) {
        var stored = nodes.lockPaths(batch.seeds());
        var leaves = judge(batch);
        var changes = Folding.fold(stored, leaves, batch, clock.instant());
        save(changes);
        return touched(changes, leaves, seen);
    }

    /**
     * Facts move leaves first and their ancestors afterwards: goals that many replicas share, the root above all, are locked when
     * everything else is written, and only if a leaf has moved. All leaves come before all goals, and both in the order of their
     * ids, so that no two batches wait for each other.
     */
    private Touched foldFacts(Batch batch, List<Observation> seen) {
        var stored = nodes.lock(batch.keyResults());
        var leaves = judge(batch);
        var now = clock.instant();
        var judged = Folding.leaves(stored, leaves, batch, now);
        save(judged);
        var early = touched(judged, leaves, seen);
        if (early.changes().size() > LARGE) {
            publish(early, List.of());
        }
        var moved = judged.stream().filter(NodeChange::isMoved).toList();
        if (moved.isEmpty()) {
            return early.changes().size() > LARGE ? Touched.NOTHING : early;
        }
        var parts = new HashMap<UUID, StoredNode>();
        moved.forEach(change -> parts.put(change.before().node().id(), change.before()));
        parts.putAll(nodes.lockPaths(parents(moved)));
        var folded = Folding.fold(parts, leaves, batch, now).stream()
                .filter(change -> change.after().type() == NodeType.GOAL)
                .toList();
        save(folded);
        var late = touched(folded, leaves, seen);
        return early.changes().size() > LARGE ? late : early.and(late);
    }

    static Set<UUID> parents(List<NodeChange> changes) {
        var parents = new HashSet<UUID>();
        for (var change : changes) {
            var parent = change.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private Map<UUID, Leaf> judge(Batch batch) {
        if (!batch.leads().isEmpty()) {
            leads.add(batch.leads());
        }
        return leafScores.judge(batch.keyResults());
    }

    private void save(List<NodeChange> changes) {
        if (!changes.isEmpty()) {
            nodes.save(changes.stream().map(NodeChange::after).toList());
            parts.append(partEntries(changes));
        }
    }

    private Touched touched(List<NodeChange> changes, Map<UUID, Leaf> leaves, List<Observation> seen) {
        var touched = changes.stream().filter(change -> change.causes() != null).toList();
        var plans = goals.find(goalIds(touched));
        seen.addAll(observe(touched, leaves, plans));
        return new Touched(touched, plans, leaves);
    }

    private void publish(Touched touched, List<Observation> seen) {
        var events = publishScores(touched.changes(), touched.leaves(), touched.plans());
        inputs.append(inputsChanged(touched));
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

    private List<OutgoingEvent> publishScores(
            List<NodeChange> touched, Map<UUID, Leaf> leaves, Map<UUID, GoalPlan> plans) {
        var visible = touched.stream().filter(NodeChange::isVisible).toList();
        var events = new ArrayList<OutgoingEvent>();
        if (visible.isEmpty()) {
            return events;
        }
        var entries = new ArrayList<ScoreHistory.Entry>();
        for (var change : visible) {
            var leaf = leaves.get(change.after().node().id());
            var event = ScoreChanged.event(change, leaf, today.date());
            var goal = plans.get(change.after().goalId());
            entries.add(entry(event.id(), change, leaf, goal == null ? 0 : goal.version()));
            events.add(event);
        }
        history.append(entries);
        return events;
    }

    private static ScoreHistory.Entry entry(UUID eventId, NodeChange change, @Nullable Leaf leaf, long planVersion) {
        var day = change.after().node().score().evaluatedOn();
        return entry(
                eventId, change, planVersion, leaf == null ? null : ScoreInputs.of(leaf.plan(), leaf.value(), day));
    }

    static ScoreHistory.Entry entry(UUID eventId, NodeChange change, long planVersion, @Nullable ScoreInputs inputs) {
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
                causes.factCount(),
                inputs);
    }

    /** What key results are judged by from now on, of those whose score stays and has no row of the history to keep it. */
    private List<InputHistory.Entry> inputsChanged(Touched touched) {
        return touched.changes().stream()
                .filter(NodeChange::isJudgedOtherwise)
                .map(change -> change.after().node())
                .filter(node -> touched.leaves().containsKey(node.id()))
                .map(node -> {
                    var leaf = touched.leaves().get(node.id());
                    var judgedBy = ScoreInputs.of(
                            leaf.plan(), leaf.value(), node.score().evaluatedOn());
                    var planVersion = leaf.plan().goal().version();
                    return new InputHistory.Entry(node.id(), clock.instant(), Ids.next(), planVersion, judgedBy);
                })
                .toList();
    }

    private List<PartHistory.Entry> partEntries(List<NodeChange> changes) {
        return changes.stream()
                .filter(change -> !Objects.equals(
                        change.before().node().link(), change.after().node().link()))
                .map(change -> partEntry(change.after().node()))
                .toList();
    }

    private PartHistory.Entry partEntry(Node node) {
        var link = node.link();
        return new PartHistory.Entry(
                node.id(),
                clock.instant(),
                Ids.next(),
                link == null ? null : link.parent(),
                link == null ? BigDecimal.ZERO : link.weight());
    }

    private static Set<UUID> goalIds(List<NodeChange> changes) {
        return changes.stream().map(change -> change.after().goalId()).collect(Collectors.toSet());
    }
}
