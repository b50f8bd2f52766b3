package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.StoredNode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node before and after a fold.
 *
 * @param causes what made it be judged again; absent for an ancestor that nothing reached
 */
record NodeChange(
        StoredNode before, StoredNode after, @Nullable Causes causes) {

    /** Whether what it shows to its parent is another. */
    boolean isMoved() {
        var score = after.node().score();
        return !before.node().score().sameNumbers(score)
                || !Objects.equals(before.node().score().evaluatedOn(), score.evaluatedOn());
    }

    /** Where it counts now. */
    @Nullable
    UUID parent() {
        var link = after.node().link();
        return link == null ? null : link.parent();
    }

    /** Whether a key result that has a history has the same score for other reasons: another value, fact or plan. */
    boolean isJudgedOtherwise() {
        return causes != null
                && after.type() == NodeType.KEY_RESULT
                && after.movement().at() != null
                && !isVisible()
                && (causes.includeMoreThanFacts() || !Objects.equals(before.value(), after.value()));
    }

    /** Whether readers would see another score. */
    boolean isVisible() {
        return causes != null && !before.node().score().sameNumbers(after.node().score());
    }
}
