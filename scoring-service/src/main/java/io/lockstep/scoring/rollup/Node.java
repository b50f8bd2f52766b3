package io.lockstep.scoring.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node of the goal forest: a key result (leaf) or a goal (branch). */
public sealed interface Node {

    UUID id();

    /** Where it counts, absent for a root and for what does not count: drafts, removed key results, held links. */
    @Nullable
    Link link();

    Score score();

    /** The parent that a part counts in, and its weight there, 0 to 100. */
    record Link(UUID parent, BigDecimal weight) {}

    /** A key result; its score comes from facts. */
    record Leaf(UUID id, @Nullable Link link, Score score) implements Node {}

    /**
     * A goal; its score comes from its sums.
     *
     * @param othersEvaluatedOn the latest evaluation date among its parts that are not being folded
     */
    record Branch(
            UUID id,
            @Nullable Link link,
            Sums sums,
            Score score,
            @Nullable LocalDate othersEvaluatedOn) implements Node {}
}
