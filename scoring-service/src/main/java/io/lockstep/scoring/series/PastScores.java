package io.lockstep.scoring.series;

import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.fact.KeyResultValues;
import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rollup.Fold;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.KeyResultScoring;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.StoredNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The past by what is known now: key results judged for a day by all facts that speak of it or of days before, whenever they
 * were recorded, and folded up the tree of now. The code of live scores; nothing is written.
 */
@Singleton
public class PastScores {

    private static final int NODES = 1_000;

    private final Nodes nodes;
    private final KeyResults keyResults;
    private final KeyResultValues values;

    PastScores(Nodes nodes, KeyResults keyResults, KeyResultValues values) {
        this.nodes = nodes;
        this.keyResults = keyResults;
        this.values = values;
    }

    /**
     * The scores of a goal or key result on the days.
     *
     * @param today whose score is that of a live judgement
     * @throws Problem 422 when there is too much below
     */
    List<Score> of(UUID subject, List<LocalDate> days, LocalDate today) {
        var stored = below(subject);
        var plans = plans(subject, stored);
        return days.stream()
                .map(day -> judge(subject, stored, plans, day, today).score(subject))
                .toList();
    }

    /**
     * A goal or key result on one day, with all that lies below it.
     *
     * @throws Problem 422 when there is too much below
     */
    public PastJudgement on(UUID subject, LocalDate day, LocalDate today) {
        var stored = below(subject);
        return judge(subject, stored, plans(subject, stored), day, today);
    }

    private Map<UUID, StoredNode> below(UUID subject) {
        var stored = nodes.below(subject, NODES + 1);
        if (stored.size() > NODES) {
            throw new Problem(SeriesProblem.SERIES_TOO_WIDE).with("limit", NODES);
        }
        return stored;
    }

    private Collection<KeyResultPlan> plans(UUID subject, Map<UUID, StoredNode> stored) {
        return keyResults
                .find(stored.isEmpty() ? List.of(subject) : stored.keySet())
                .values();
    }

    private PastJudgement judge(
            UUID subject,
            Map<UUID, StoredNode> stored,
            Collection<KeyResultPlan> plans,
            LocalDate day,
            LocalDate today) {
        var then = plans.stream()
                .map(plan -> day.isBefore(today) ? plan.asOf(day) : plan)
                .collect(Collectors.toMap(KeyResultPlan::id, Function.identity()));
        var found = values.asOf(
                day, then.values().stream().filter(KeyResultPlan::isScored).toList());
        var scores = new HashMap<UUID, Score>();
        then.forEach((id, plan) -> scores.put(
                id, KeyResultScoring.of(plan, found.value(id), found.reason(id), earlier(plan.lastTick(), day), day)));
        var before = stored.values().stream()
                .map(each -> alone(subject, each.node()))
                .toList();
        var wanted = before.stream().map(node -> rejudged(node, scores)).toList();
        var folded = Fold.fold(before, wanted);
        folded.forEach(node -> scores.put(node.id(), node.score()));
        return new PastJudgement(folded, then, found.values(), scores);
    }

    private static Node alone(UUID root, Node node) {
        return node.id().equals(root) && node instanceof Node.Branch branch
                ? new Node.Branch(branch.id(), null, branch.sums(), branch.score(), null)
                : node;
    }

    private static Node rejudged(Node node, Map<UUID, Score> leaves) {
        return node instanceof Node.Leaf leaf
                ? new Node.Leaf(leaf.id(), leaf.link(), leaves.getOrDefault(leaf.id(), leaf.score()))
                : node;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate tick, LocalDate day) {
        return tick == null || tick.isBefore(day) ? tick : day;
    }
}
