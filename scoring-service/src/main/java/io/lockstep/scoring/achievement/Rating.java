package io.lockstep.scoring.achievement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A fraction at six places (1.018 is 101.8 %), or the reason why there is none. A missing measurement is a state of its own and
 * never 0 (requirements.md, section 9, "No measurement").
 */
public sealed interface Rating {

    /** Decimal places of every stored and published fraction; rounded half even. */
    int SCALE = 6;

    /** A fraction; negative when the value went the wrong way from its baseline, above 1 when the target was passed. */
    record Measured(BigDecimal value) implements Rating {
        public Measured {
            value = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        }
    }

    /** {@code NO_DATA}: left out of the roll-up, neither raises nor clears an alert. */
    record NoData(Reason reason) implements Rating {}

    /** Why there is no fraction. */
    enum Reason {
        /** No fact about the subject has arrived. */
        NO_FACT,
        /** The plan expects nothing yet at the evaluation date. */
        NOTHING_EXPECTED,
        /** The target leaves no way to go; goal-service refuses such targets, so this is a defence. */
        ZERO_TARGET,
        /** No part with a weight above 0 is measured. */
        NO_MEASURED_PART,
        /** The goal is a draft, or the key result was removed from its goal. */
        NOT_ACTIVE,
        /** The formula divides by 0 with the facts of the period. */
        DIVISION_BY_ZERO,
        /** The formula's value has more than 18 digits before the point. */
        OVERFLOW,
        /** The formula gives no number. */
        NOT_A_NUMBER,
        /** The metric has no formula on that day. */
        NO_FORMULA
    }

    /** {@code numerator / denominator}, rounded once; {@code whenZero} tells why there is none for a denominator of 0. */
    static Rating ratio(BigDecimal numerator, BigDecimal denominator, Reason whenZero) {
        if (denominator.signum() == 0) {
            return new NoData(whenZero);
        }
        return new Measured(numerator.divide(denominator, SCALE, RoundingMode.HALF_EVEN));
    }

    /** The fraction, if there is one. */
    default Optional<BigDecimal> fraction() {
        return switch (this) {
            case Measured(var value) -> Optional.of(value);
            case NoData ignored -> Optional.empty();
        };
    }
}
