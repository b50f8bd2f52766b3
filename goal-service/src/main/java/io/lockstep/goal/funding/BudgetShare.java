package io.lockstep.goal.funding;

import io.lockstep.goal.priority.PriorityLevel;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What goals of one priority get.
 *
 * @param goals how many there are
 * @param funded how many of them have a budget
 * @param share of the whole budget, a fraction rounded half even to six places; absent when there is no budget at all
 * @param average budget of those that have one, rounded half even to two places
 */
@Schema(example = """
                {"level": "HIGH", "goals": 2, "funded": 2, "budget": 80000, "share": 0.8, "average": 40000}""")
record BudgetShare(
        PriorityLevel level,
        long goals,
        long funded,
        BigDecimal budget,
        @Nullable BigDecimal share,
        @Nullable BigDecimal average) {}
