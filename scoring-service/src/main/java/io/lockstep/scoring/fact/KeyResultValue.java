package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key result that its facts add up to.
 *
 * @param sample the sample size of a rate, where one was given
 * @param asOf the latest day that a fact speaks of
 * @param factId the fact with the greatest (as-of, recorded, id), which determines the value
 * @param formula what a formula was given, where one was used
 */
public record KeyResultValue(
        BigDecimal value,
        @Nullable BigDecimal sample,
        LocalDate asOf,
        UUID factId,
        @Nullable FormulaUse formula) {

    public KeyResultValue(BigDecimal value, @Nullable BigDecimal sample, LocalDate asOf, UUID factId) {
        this(value, sample, asOf, factId, null);
    }
}
