package io.lockstep.scoring.score;

import io.lockstep.scoring.fact.KeyResultValue;
import io.lockstep.scoring.rollup.Node;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node as it is stored.
 *
 * @param goalId its goal, which is itself for a goal
 * @param value what a key result was last judged by
 */
public record StoredNode(
        Node node, NodeType type, UUID goalId, @Nullable KeyResultValue value, Movement movement) {

    /**
     * What moved the score last.
     *
     * @param by the event that determined it; absent as long as nothing has
     * @param facts up to 20 of the facts folded into that change, or into the last one that a fact brought about
     */
    public record Movement(@Nullable UUID by, @Nullable Instant at, List<UUID> facts, int factCount) {

        static final Movement NONE = new Movement(null, null, List.of(), 0);
    }
}
