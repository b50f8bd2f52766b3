package io.lockstep.scoring.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in the read model.
 *
 * @param closed done or cancelled: it is judged no more
 */
public record TaskPlan(
        UUID id,
        boolean closed,
        String name,
        UUID ownerId,
        @Nullable UUID teamId,
        LocalDate start,
        LocalDate end,
        Work work,
        Schedule schedule,
        List<Indicator> indicators,
        TaskChanged.@Nullable ThresholdOverride thresholds,
        TaskFindings findings) {

    /**
     * What the progress of a task is counted in.
     *
     * @param plannedQuantity the whole amount, where it is counted in amounts
     */
    public record Work(ProgressUnit unit, @Nullable BigDecimal plannedQuantity) {

        /** Actual progress in the task's unit, whichever way it was reported; empty where it cannot be converted. */
        public Optional<BigDecimal> actual(@Nullable BigDecimal percent, @Nullable BigDecimal quantity) {
            return switch (unit) {
                case PERCENT -> percent != null ? Optional.of(percent) : share(quantity);
                case QUANTITY -> quantity != null ? Optional.of(quantity) : amount(percent);
            };
        }

        /** The whole, in the task's unit; empty for an amount without a plan. */
        public Optional<BigDecimal> whole() {
            return unit == ProgressUnit.PERCENT ? Optional.of(BigDecimal.ONE) : planned();
        }

        private Optional<BigDecimal> share(@Nullable BigDecimal quantity) {
            return planned()
                    .filter(whole -> quantity != null)
                    .map(whole -> quantity.divide(whole, MathContext.DECIMAL128));
        }

        private Optional<BigDecimal> amount(@Nullable BigDecimal percent) {
            return planned().filter(whole -> percent != null).map(whole -> whole.multiply(percent));
        }

        private Optional<BigDecimal> planned() {
            return Optional.ofNullable(plannedQuantity).filter(whole -> whole.signum() != 0);
        }
    }
}
