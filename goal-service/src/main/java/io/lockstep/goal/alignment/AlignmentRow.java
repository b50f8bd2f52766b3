package io.lockstep.goal.alignment;

import io.lockstep.goal.Period;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an imported table, each cell read.
 *
 * @param number the row of the file
 * @param priority as written, empty for none
 * @param timeNode as written
 * @param owner who owns the marketing goal
 * @param ownerText how the table calls them
 */
record AlignmentRow(
        long number,
        String salesGoal,
        String marketingGoal,
        String priority,
        String timeNode,
        Period period,
        UUID owner,
        String ownerText,
        UUID salesOwner,
        @Nullable BigDecimal salesBaseline,
        @Nullable BigDecimal baseline) {}
