package io.lockstep.goal.lint;

import io.lockstep.goal.metric.Dimension;
import java.util.List;
import java.util.Set;

/**
 * What a set is measured by.
 *
 * @param dimensions those that a set has to cover
 * @param most the largest number of KPIs
 */
record LintLimits(Set<Dimension> dimensions, int most) {

    /** Results, the work that leads to them, and what must not go wrong meanwhile (requirements.md M9); seven at the most. */
    static final List<Dimension> DIMENSIONS = List.of(Dimension.PERFORMANCE, Dimension.OPERATIONS, Dimension.RISK);

    static final int MOST = 7;
}
