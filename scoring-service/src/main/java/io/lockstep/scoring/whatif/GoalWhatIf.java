package io.lockstep.scoring.whatif;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.rollup.Fold;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Node.Link;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.Nodes;
import io.lockstep.scoring.score.StoredNode;
import io.lockstep.scoring.weighting.ScorecardProblem;
import io.lockstep.scoring.weighting.Weights;
import io.lockstep.scoring.whatif.GoalWhatIfView.Change;
import io.lockstep.scoring.whatif.GoalWhatIfView.Fractions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Folds a goal as if weights, targets or values were others: the code of live scores, on nodes that are only read. */
@Singleton
class GoalWhatIf {

    private static final int NODES = 5_000;
    private static final int SHOWN = 1_000;

    private final Nodes nodes;
    private final TriedKeyResults keyResults;

    GoalWhatIf(Nodes nodes, TriedKeyResults keyResults) {
        this.nodes = nodes;
        this.keyResults = keyResults;
    }

    /**
     * What would become of the goal.
     *
     * @throws Problem 404; 422 for what is not below it, weights that do not sum to 100, or too large a tree
     */
    GoalWhatIfView of(UUID goal, WhatIf.OfGoal changes) {
        var stored = nodes.below(goal, NODES + 1);
        if (stored.isEmpty()) {
            throw Problem.notFound("goal", goal);
        }
        if (stored.size() > NODES) {
            throw new Problem(ScorecardProblem.WHAT_IF_TOO_LARGE).with("limit", NODES);
        }
        var before = stored.values().stream()
                .map(each -> each.node().id().equals(goal) ? alone(each.node()) : each.node())
                .toList();
        var weights = weights(changes.weights(), stored);
        var scores = keyResults.judge(changes.values(), changes.targets(), stored::containsKey);
        var wanted = before.stream().map(node -> wanted(node, weights, scores)).toList();
        check(wanted, weights);
        var after = Fold.fold(before, wanted).stream().collect(Collectors.toMap(Node::id, Function.identity()));
        return view(goal, stored, after);
    }

    private static Map<UUID, BigDecimal> weights(List<WhatIf.PartWeight> wanted, Map<UUID, StoredNode> stored) {
        var weights = new HashMap<UUID, BigDecimal>();
        for (var i = 0; i < wanted.size(); i++) {
            var part = stored.get(wanted.get(i).partId());
            if (part == null || part.node().link() == null) {
                throw new Problem(ScorecardProblem.NOT_IN_WHAT_IF)
                        .with("part", wanted.get(i).partId())
                        .at("/weights/" + i + "/partId");
            }
            weights.put(wanted.get(i).partId(), wanted.get(i).weight());
        }
        return weights;
    }

    private static Node wanted(Node node, Map<UUID, BigDecimal> weights, Map<UUID, Score> scores) {
        var link = node.link() == null || !weights.containsKey(node.id())
                ? node.link()
                : new Link(node.link().parent(), weights.get(node.id()));
        return switch (node) {
            case Node.Leaf leaf -> new Node.Leaf(leaf.id(), link, scores.getOrDefault(leaf.id(), leaf.score()));
            case Node.Branch branch ->
                new Node.Branch(branch.id(), link, branch.sums(), branch.score(), branch.othersEvaluatedOn());
        };
    }

    /** A re-weighted goal's parts sum to exactly 100, as they have to when it is done for good. */
    private static void check(List<Node> wanted, Map<UUID, BigDecimal> weights) {
        var parents = wanted.stream()
                .filter(node -> weights.containsKey(node.id()) && node.link() != null)
                .map(node -> Objects.requireNonNull(node.link()).parent())
                .collect(Collectors.toSet());
        for (var parent : parents) {
            var sum = wanted.stream()
                    .map(Node::link)
                    .filter(link -> link != null && link.parent().equals(parent))
                    .map(link -> Objects.requireNonNull(link).weight())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(Weights.WHOLE) != 0) {
                throw new Problem(ScorecardProblem.SCORECARD_WEIGHTS)
                        .with("sum", Objects.requireNonNull(Decimals.plain(sum)))
                        .at("/weights");
            }
        }
    }

    private static Node alone(Node root) {
        return root instanceof Node.Branch branch
                ? new Node.Branch(branch.id(), null, branch.sums(), branch.score(), branch.othersEvaluatedOn())
                : root;
    }

    private static GoalWhatIfView view(UUID goal, Map<UUID, StoredNode> before, Map<UUID, Node> after) {
        var changes = before.values().stream()
                .filter(each -> !each.node()
                        .score()
                        .sameNumbers(after.get(each.node().id()).score()))
                .limit(SHOWN)
                .map(each ->
                        change(each.type(), each.node(), after.get(each.node().id())))
                .toList();
        return new GoalWhatIfView(
                goal,
                Fractions.of(before.get(goal).node().score()),
                Fractions.of(after.get(goal).score()),
                changes);
    }

    private static Change change(NodeType type, Node before, Node after) {
        return new Change(type, before.id(), Fractions.of(before.score()), Fractions.of(after.score()));
    }
}
