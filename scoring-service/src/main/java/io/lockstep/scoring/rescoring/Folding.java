package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.rescoring.LeafScores.Leaf;
import io.lockstep.scoring.rollup.Fold;
import io.lockstep.scoring.rollup.Node;
import io.lockstep.scoring.rollup.Node.Link;
import io.lockstep.scoring.score.StoredNode;
import io.lockstep.scoring.score.StoredNode.Movement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds a batch over locked nodes and carries along which events reached which goal. */
final class Folding {

    private final Map<UUID, StoredNode> stored;
    private final Map<UUID, Leaf> leaves;
    private final Batch batch;
    private final Map<UUID, Causes> causes;
    private final Instant now;

    private Folding(Map<UUID, StoredNode> stored, Map<UUID, Leaf> leaves, Batch batch, Instant now) {
        this.stored = stored;
        this.leaves = leaves;
        this.batch = batch;
        this.causes = batch.nodeCauses();
        this.now = now;
    }

    /** All nodes of {@code stored} as they are after the batch, children before parents. */
    static List<NodeChange> fold(Map<UUID, StoredNode> stored, Map<UUID, Leaf> leaves, Batch batch, Instant now) {
        var folding = new Folding(stored, leaves, batch, now);
        folding.leaveOldParents();
        var before = stored.values().stream().map(StoredNode::node).toList();
        return Fold.fold(before, before.stream().map(folding::wanted).toList()).stream()
                .map(folding::change)
                .toList();
    }

    /** The leaves of {@code stored} as they are after the batch, for a batch that links nothing anew. */
    static List<NodeChange> leaves(Map<UUID, StoredNode> stored, Map<UUID, Leaf> leaves, Batch batch, Instant now) {
        var folding = new Folding(stored, leaves, batch, now);
        return stored.values().stream()
                .map(leaf -> folding.change(folding.wanted(leaf.node())))
                .toList();
    }

    /** What stops counting somewhere is a reason for that parent to change, whatever the part's own score does. */
    private void leaveOldParents() {
        batch.links().forEach((id, to) -> {
            var node = stored.get(id);
            var why = causes.get(id);
            if (node != null && why != null && !Objects.equals(node.node().link(), to.orElse(null))) {
                reach(node.node().link(), why);
                reach(to.orElse(null), why);
            }
        });
    }

    private Node wanted(Node node) {
        var link = batch.links().containsKey(node.id())
                ? batch.links().get(node.id()).orElse(null)
                : node.link();
        return switch (node) {
            case Node.Branch branch ->
                new Node.Branch(branch.id(), link, branch.sums(), branch.score(), branch.othersEvaluatedOn());
            case Node.Leaf leaf -> {
                var judged = leaves.get(leaf.id());
                yield new Node.Leaf(leaf.id(), link, judged == null ? leaf.score() : judged.score());
            }
        };
    }

    private NodeChange change(Node folded) {
        var before = Objects.requireNonNull(stored.get(folded.id()));
        var why = causes.get(folded.id());
        var isMoved = why != null && !before.node().score().sameNumbers(folded.score());
        if (isMoved) {
            reach(folded.link(), why);
        }
        var judged = leaves.get(folded.id());
        var value = judged == null ? before.value() : judged.value();
        var movement = isMoved ? movement(before.movement(), why) : before.movement();
        return new NodeChange(before, new StoredNode(folded, before.type(), before.goalId(), value, movement), why);
    }

    private Movement movement(Movement before, Causes why) {
        var by = why.determining().eventId();
        return why.factCount() > 0
                ? new Movement(by, now, why.facts(), why.factCount())
                : new Movement(by, now, before.facts(), before.factCount());
    }

    private void reach(@Nullable Link link, Causes why) {
        if (link != null) {
            causes.merge(link.parent(), why, Causes::and);
        }
    }
}
