package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreInputs;
import io.lockstep.scoring.score.StoredNode;
import io.lockstep.scoring.score.StoredNode.Movement;
import io.lockstep.scoring.stream.Feed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells everybody of scores that were replaced by others without a fact that moved them: into the history, as events, to the stream.
 * Alerts are records and stay.
 */
@Singleton
public class ReplacedScores {

    private final Nodes nodes;
    private final KeyResults keyResults;
    private final Goals goals;
    private final ScoreHistory history;
    private final Outbox outbox;
    private final Feed feed;
    private final Clock clock;
    private final Today today;

    ReplacedScores(
            Nodes nodes,
            KeyResults keyResults,
            Goals goals,
            ScoreHistory history,
            Outbox outbox,
            Feed feed,
            Clock clock,
            Today today) {
        this.nodes = nodes;
        this.keyResults = keyResults;
        this.goals = goals;
        this.history = history;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Publishes the scores as they stand now, in the current transaction, those that show other numbers than before.
     *
     * @param before what was shown of each
     * @param cause what replaced them
     */
    public void publish(Map<UUID, Score> before, Cause cause) {
        var changes = nodes.read(before.keySet()).values().stream()
                .map(now -> change(Objects.requireNonNull(before.get(now.node().id())), now, Causes.of(cause)))
                .filter(NodeChange::isVisible)
                .toList();
        var plans = keyResults.find(before.keySet());
        var goalPlans = goals.find(
                changes.stream().map(change -> change.after().goalId()).collect(Collectors.toSet()));
        var entries = new ArrayList<ScoreHistory.Entry>();
        var events = new ArrayList<OutgoingEvent>();
        for (var change : changes) {
            var event = ScoreChanged.event(change, today.date());
            var after = change.after();
            var plan = plans.get(after.node().id());
            var goal = goalPlans.get(after.goalId());
            var inputs = plan == null
                    ? null
                    : ScoreInputs.of(plan, after.value(), after.node().score().evaluatedOn());
            events.add(event);
            entries.add(Rescoring.entry(event.id(), change, goal == null ? 0 : goal.version(), inputs));
        }
        history.append(entries);
        outbox.appendAll(events);
        feed.append(events);
    }

    private NodeChange change(Score before, StoredNode now, Causes causes) {
        var node = now.node();
        var shown = switch (node) {
            case Node.Leaf leaf -> new Node.Leaf(leaf.id(), leaf.link(), before);
            case Node.Branch branch ->
                new Node.Branch(branch.id(), branch.link(), branch.sums(), before, branch.othersEvaluatedOn());
        };
        var movement = new Movement(causes.determining().eventId(), clock.instant(), List.of(), 0);
        return new NodeChange(
                new StoredNode(shown, now.type(), now.goalId(), now.value(), now.movement()),
                new StoredNode(node, now.type(), now.goalId(), now.value(), movement),
                causes);
    }
}
