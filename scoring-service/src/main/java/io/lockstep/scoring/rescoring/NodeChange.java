package io.lockstep.scoring.rescoring;

import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.score.StoredNode;
import org.jspecify.annotations.Nullable;

/**
 * A node before and after a fold.
 *
 * @param causes what made it be judged again; absent for an ancestor that nothing reached
 */
record NodeChange(
        StoredNode before, StoredNode after, @Nullable Causes causes) {

    /** Whether readers would see another score. */
    boolean isVisible() {
        return causes != null && !before.node().score().sameNumbers(after.node().score());
    }
}
