package io.lockstep.goal.tree;

import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.tree.GoalTree.Node;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a subtree. */
@ApplicationScoped
class GoalTreeReading {

    private static final int MOST_GOALS = 1000;

    private final Goals goals;
    private final GoalTree tree;

    GoalTreeReading(Goals goals, GoalTree tree) {
        this.goals = goals;
        this.tree = tree;
    }

    @Transactional
    GoalTreeView read(UUID root, int depth) {
        var nodes = tree.downTo(root, depth, MOST_GOALS + 1);
        if (nodes.isEmpty()) {
            throw Problem.notFound("goal", root);
        }
        var shown = nodes.subList(0, Math.min(nodes.size(), MOST_GOALS));
        return new GoalTreeView(assemble(root, shown), nodes.size() > MOST_GOALS);
    }

    /** From the deepest level up, so that each node finds its children complete. */
    private GoalTreeView.Node assemble(UUID root, List<Node> nodes) {
        var ids = nodes.stream().map(Node::id).toList();
        var counts = tree.childCounts(ids);
        var views = goals.ofIds(ids).stream().collect(Collectors.toMap(Goal::id, goal -> GoalView.of(goal, null)));
        var children = new HashMap<UUID, List<GoalTreeView.Node>>();
        var upwards = nodes.stream()
                .sorted(Comparator.comparingInt(Node::depth).reversed().thenComparing(Node::id))
                .toList();
        for (var node : upwards) {
            var view = views.get(node.id());
            var built = new GoalTreeView.Node(
                    view, counts.getOrDefault(node.id(), 0L), children.getOrDefault(node.id(), List.of()));
            if (node.id().equals(root)) {
                return built;
            }
            children.computeIfAbsent(view.parentId(), parent -> new ArrayList<>())
                    .add(built);
        }
        throw Problem.notFound("goal", root);
    }
}
