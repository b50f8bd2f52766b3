package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.TaskProblem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to do.
 *
 * @param plannedQuantity the whole amount; for QUANTITY only
 */
@Embeddable
public record Work(
        @Enumerated(EnumType.STRING) ProgressUnit progressUnit,
        @Nullable BigDecimal plannedQuantity) {

    public Work {
        plannedQuantity = Decimals.plain(plannedQuantity);
    }

    /**
     * Checks that the whole is known, and said once.
     *
     * @throws Problem 422 for an amount without its whole, or a whole where progress is in percent
     */
    void check() {
        if (progressUnit == ProgressUnit.QUANTITY && (plannedQuantity == null || plannedQuantity.signum() <= 0)) {
            throw new Problem(TaskProblem.QUANTITY_NEEDED).at("/plannedQuantity");
        }
        if (progressUnit == ProgressUnit.PERCENT && plannedQuantity != null) {
            throw new Problem(TaskProblem.QUANTITY_UNUSED).at("/plannedQuantity");
        }
    }

    /** All of it, in the progress unit. */
    public BigDecimal whole() {
        return plannedQuantity == null ? BigDecimal.ONE : plannedQuantity;
    }
}
