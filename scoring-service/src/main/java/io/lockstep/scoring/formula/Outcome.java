package io.lockstep.scoring.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a formula gives: a value, or the reason why there is none. Never NaN, never infinite. */
public sealed interface Outcome {

    /**
     * A value at up to 34 digits.
     *
     * @param sample what the formula divides by last, which is the sample of a rate; absent where it does not end in a division
     */
    record Value(BigDecimal value, @Nullable BigDecimal sample) implements Outcome {}

    /** No value; a {@code NO_DATA} of its own kind, and never 0. */
    record None(Reason reason) implements Outcome {}

    /** Why a formula has no value. */
    enum Reason {
        /** None of its facts has arrived. */
        NO_FACT,
        /** It divides by 0 with these facts. */
        DIVISION_BY_ZERO,
        /** The value has more than 18 digits before the point. */
        OVERFLOW,
        /** It gives a truth or a text and not a number. */
        NOT_A_NUMBER,
        /** The metric has no formula. */
        NO_FORMULA
    }
}
