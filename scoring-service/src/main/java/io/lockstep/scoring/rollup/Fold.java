package io.lockstep.scoring.rollup;

import io.lockstep.scoring.achievement.EvaluationDate;
import io.lockstep.scoring.rollup.Node.Branch;
import io.lockstep.scoring.rollup.Node.Leaf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries changed leaves and links up to the roots, once per batch. The cost is that of the given nodes alone: changed parts
 * and all their ancestors, before and after the change. Each part is taken out of its old parent's sums with its old weight
 * and score and put into its new parent's with the new ones, so that edits, moves and re-weightings are one thing.
 */
public final class Fold {

    private final Map<UUID, Node> after = new LinkedHashMap<>();
    private final Map<UUID, Sums> sums = new HashMap<>();
    private final Map<UUID, LocalDate> evaluatedOn = new HashMap<>();

    private Fold() {}

    /**
     * Folds a batch.
     *
     * @param before the nodes as they count now
     * @param after the same nodes, and new ones, with the links and leaf scores they shall have; the scores of branches are
     *     calculated, their sums are those they have now
     * @return the nodes of {@code after} with their new sums and scores, children before parents
     * @throws IllegalStateException when a parent is missing from the nodes, or the links form a circle
     */
    public static List<Node> fold(Collection<? extends Node> before, Collection<? extends Node> after) {
        var fold = new Fold();
        after.forEach(fold::open);
        before.forEach(fold::takeOut);
        return fold.bottomUp().stream().map(fold::settle).toList();
    }

    private void open(Node node) {
        after.put(node.id(), node);
        if (node instanceof Branch branch) {
            sums.put(branch.id(), branch.sums());
            if (branch.othersEvaluatedOn() != null) {
                evaluatedOn.put(branch.id(), branch.othersEvaluatedOn());
            }
        }
    }

    private void takeOut(Node part) {
        var link = part.link();
        if (link != null) {
            sums.put(link.parent(), sumsOf(link.parent()).minus(link.weight(), part.score()));
        }
    }

    private Node settle(Node node) {
        var settled = switch (node) {
            case Leaf leaf -> leaf;
            case Branch branch -> rolledUp(branch);
        };
        var link = settled.link();
        if (link != null) {
            sums.put(link.parent(), sumsOf(link.parent()).plus(link.weight(), settled.score()));
            var latest = EvaluationDate.later(
                    evaluatedOn.get(link.parent()), settled.score().evaluatedOn());
            if (latest != null) {
                evaluatedOn.put(link.parent(), latest);
            }
        }
        return settled;
    }

    private Branch rolledUp(Branch branch) {
        var own = sumsOf(branch.id());
        @Nullable LocalDate day = evaluatedOn.get(branch.id());
        return new Branch(branch.id(), branch.link(), own, own.score(day), branch.othersEvaluatedOn());
    }

    private Sums sumsOf(UUID parent) {
        var found = sums.get(parent);
        if (found == null) {
            throw new IllegalStateException("goal " + parent + " is not among the folded nodes");
        }
        return found;
    }

    /** Children before parents: a node follows once all its given parts are settled. */
    private List<Node> bottomUp() {
        var waitingParts = new HashMap<UUID, Integer>();
        for (var node : after.values()) {
            if (node.link() != null) {
                waitingParts.merge(node.link().parent(), 1, Integer::sum);
            }
        }
        var order = new ArrayList<Node>();
        after.values().stream()
                .filter(node -> !waitingParts.containsKey(node.id()))
                .forEach(order::add);
        for (var i = 0; i < order.size(); i++) {
            var link = order.get(i).link();
            if (link != null && waitingParts.merge(link.parent(), -1, Integer::sum) == 0) {
                sumsOf(link.parent());
                order.add(after.get(link.parent()));
            }
        }
        if (order.size() != after.size()) {
            throw new IllegalStateException("the links of the folded goals form a circle");
        }
        return order;
    }
}
