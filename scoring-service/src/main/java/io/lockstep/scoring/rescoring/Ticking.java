package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.scoring.alert.AlertRaising;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.stream.Feed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A day that has started moves the pace of everything open in its cycle: the key results chunk by chunk, then the goals level by
 * level, each summed anew once. The plan's lock is held alone, so no node needs a lock of its own. Everything goes into the
 * history; published is what changed its level.
 */
@Singleton
public class Ticking {

    private static final int CHUNK = 5_000;

    private final KeyResults keyResults;
    private final Goals goals;
    private final Nodes nodes;
    private final LeafScores leafScores;
    private final NodeObservations observations;
    private final AlertRaising alerts;
    private final ScoreHistory history;
    private final Outbox outbox;
    private final Feed feed;
    private final Clock clock;
    private final Today today;

    Ticking(
            KeyResults keyResults,
            Goals goals,
            Nodes nodes,
            LeafScores leafScores,
            NodeObservations observations,
            AlertRaising alerts,
            ScoreHistory history,
            Outbox outbox,
            Feed feed,
            Clock clock,
            Today today) {
        this.keyResults = keyResults;
        this.goals = goals;
        this.nodes = nodes;
        this.leafScores = leafScores;
        this.observations = observations;
        this.alerts = alerts;
        this.history = history;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
        this.today = today;
    }

    /** Judges what is open in the cycle for the day that {@code cause} started; the caller holds the plan's lock alone. */
    public void tick(UUID cycle, Cause cause) {
        var due = keyResults.dueIn(cycle);
        if (due.isEmpty()) {
            return;
        }
        var round = new TickRound(alerts, today.date());
        var moved = new HashSet<UUID>();
        for (var chunk : chunks(due)) {
            moved.addAll(tickLeaves(chunk, Causes.of(cause), round));
        }
        var levels = Levels.of(nodes.parents(moved), moved);
        for (var level = levels.next(); !level.isEmpty(); level = levels.next()) {
            for (var chunk : chunks(level)) {
                tickGoals(chunk, Causes.of(cause), round).forEach(levels::moved);
            }
        }
        publish(round);
    }

    /** The parents of the leaves that show something new. */
    private HashSet<UUID> tickLeaves(List<UUID> chunk, Causes causes, TickRound round) {
        var stored = nodes.read(chunk);
        var leaves = leafScores.judgeAgain(stored);
        var changes = new ArrayList<NodeChange>();
        var seen = new ArrayList<TickRound.Seen>();
        var parents = new HashSet<UUID>();
        leaves.forEach((id, leaf) -> {
            var change = TickRound.leaf(stored.get(id), leaf.score(), causes, clock.instant());
            changes.add(change);
            seen.add(new TickRound.Seen(
                    change, observations.of(change, leaf), leaf.plan().goal().version()));
            if (change.isMoved() && change.parent() != null) {
                parents.add(change.parent());
            }
        });
        nodes.savePaces(changes.stream().map(NodeChange::after).toList());
        history.append(round.note(seen));
        return parents;
    }

    /** The parents of the goals that show something new. */
    private Set<UUID> tickGoals(List<UUID> chunk, Causes causes, TickRound round) {
        var sums = nodes.paceSums(chunk);
        var plans = goals.find(chunk);
        var changes = new ArrayList<NodeChange>();
        var seen = new ArrayList<TickRound.Seen>();
        nodes.read(chunk).forEach((id, stored) -> {
            var change = TickRound.goal(stored, sums.get(id), causes, clock.instant());
            changes.add(change);
            var plan = plans.get(id);
            if (plan != null) {
                seen.add(new TickRound.Seen(change, observations.of(change, plan), plan.version()));
            }
        });
        nodes.save(changes.stream().map(NodeChange::after).toList());
        history.append(round.note(seen));
        return Rescoring.parents(changes.stream().filter(NodeChange::isMoved).toList());
    }

    private void publish(TickRound round) {
        var events = new ArrayList<OutgoingEvent>(round.events());
        events.addAll(alerts.observe(round.crossings()));
        for (var chunk : chunks(events)) {
            outbox.appendAll(chunk);
            feed.append(chunk);
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
