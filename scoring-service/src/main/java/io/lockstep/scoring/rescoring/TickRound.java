package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.alert.AlertRaising;
import io.lockstep.scoring.alert.Observation;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.rollup.Sums;
import io.lockstep.scoring.score.Nodes.PaceSums;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.StoredNode;
import io.lockstep.scoring.score.StoredNode.Movement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one tick has moved so far: of most nodes a row of the history, of those that changed their level an event too. */
final class TickRound {

    /** A node that was judged for the new day. */
    record Seen(NodeChange change, Observation observation, long planVersion) {}

    private static final PaceSums NOTHING = new PaceSums(BigDecimal.ZERO, BigDecimal.ZERO, null);

    private final AlertRaising alerts;
    private final LocalDate today;
    private final List<Observation> crossings = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();

    TickRound(AlertRaising alerts, LocalDate today) {
        this.alerts = alerts;
        this.today = today;
    }

    /** A key result with its new score. */
    static NodeChange leaf(StoredNode stored, Score score, Causes causes, Instant now) {
        return change(stored, new Node.Leaf(stored.node().id(), stored.node().link(), score), causes, now);
    }

    /** A goal with the pace that its parts add up to. */
    static NodeChange goal(StoredNode stored, @Nullable PaceSums parts, Causes causes, Instant now) {
        var branch = (Node.Branch) stored.node();
        var pace = parts == null ? NOTHING : parts;
        var old = branch.sums();
        var sums = new Sums(
                old.weight(),
                old.achievement(),
                old.achievementWeight(),
                Objects.requireNonNull(Decimals.plain(pace.pace())),
                Objects.requireNonNull(Decimals.plain(pace.paceWeight())),
                old.coverage());
        var score = sums.score(pace.evaluatedOn());
        return change(stored, new Node.Branch(branch.id(), branch.link(), sums, score, null), causes, now);
    }

    /** Keeps what changed its level, and returns what the history gets. */
    List<ScoreHistory.Entry> note(List<Seen> nodes) {
        var levels = alerts.shortfalls(
                nodes.stream().map(seen -> seen.observation().subject().id()).toList());
        var entries = new ArrayList<ScoreHistory.Entry>();
        for (var seen : nodes) {
            var observation = seen.observation();
            var level = Optional.ofNullable(levels.get(observation.subject().id()));
            var crosses = !observation.next(level).equals(level);
            if (crosses) {
                crossings.add(observation);
            }
            if (seen.change().isVisible()) {
                entries.add(Rescoring.entry(eventId(seen.change(), crosses), seen.change(), seen.planVersion(), null));
            }
        }
        return entries;
    }

    List<Observation> crossings() {
        return crossings;
    }

    List<OutgoingEvent> events() {
        return events;
    }

    private UUID eventId(NodeChange change, boolean crosses) {
        if (!crosses) {
            return Ids.next();
        }
        var event = ScoreChanged.event(change, today);
        events.add(event);
        return event.id();
    }

    private static NodeChange change(StoredNode stored, Node after, Causes causes, Instant now) {
        var before = stored.movement();
        var movement = stored.node().score().sameNumbers(after.score())
                ? before
                : new Movement(causes.determining().eventId(), now, before.facts(), before.factCount());
        return new NodeChange(
                stored, new StoredNode(after, stored.type(), stored.goalId(), stored.value(), movement), causes);
    }
}
