package io.lockstep.goal.alignment;

import io.lockstep.goal.Period;
import io.lockstep.goal.priority.PriorityLevel;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an imported table, each cell read.
 *
 * @param number the row of the file
 * @param priority absent where the cell is empty
 * @param timeNode as written
 * @param owner who owns the marketing goal
 * @param ownerText how the table calls them
 */
record AlignmentRow(
        long number,
        String salesGoal,
        String marketingGoal,
        @Nullable PriorityLevel priority,
        String timeNode,
        Period period,
        UUID owner,
        String ownerText,
        UUID salesOwner,
        @Nullable BigDecimal salesBaseline,
        @Nullable BigDecimal baseline) {}
