package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of a key result.
 *
 * @param value absent where it is {@code numerator / denominator}
 * @param denominator the sample size of a rate
 */
public record MeasurementRecorded(
        UUID measurementId,
        UUID keyResultId,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public MeasurementRecorded {
        Objects.requireNonNull(measurementId, "measurementId");
        Objects.requireNonNull(keyResultId, "keyResultId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        if (value == null) {
            Objects.requireNonNull(numerator, "a measurement needs a value or a numerator");
            Objects.requireNonNull(denominator, "a measurement needs a value or a denominator");
            // 34 digits: the one rounding that shows is that of the fraction, at six places
            value = numerator.divide(denominator, MathContext.DECIMAL128);
        }
    }
}
