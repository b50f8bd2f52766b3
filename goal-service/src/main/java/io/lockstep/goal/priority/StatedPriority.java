package io.lockstep.goal.priority;

import io.lockstep.kit.validation.Amount;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about the priority of a goal: either the level itself, as a table states it, or what it is computed from.
 *
 * @param level the level, where nothing else is known; with {@code urgency} it must be the one that is computed
 * @param urgency how urgently sales needs it: 5 at once, 4 in this quarter, 3 in this year, 2 later, 1 some day
 * @param expectedReturn what it is expected to bring, in the currency of the budget
 */
@Schema(example = """
                {"urgency": 4, "expectedReturn": 150000}""")
public record StatedPriority(
        @Nullable PriorityLevel level,

        @Min(1) @Max(5) @Nullable Integer urgency,

        @DecimalMin("0") @Amount @Nullable BigDecimal expectedReturn) {}
