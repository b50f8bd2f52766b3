package io.lockstep.scoring.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * How much of a key result's target its tasks plan; a gap of 0 closes what was found before.
 *
 * @param target what the key result has to reach, in its unit
 * @param planned what its tasks plan to deliver
 * @param coverage {@code planned / target}
 */
public record CoverageGapDetected(
        UUID keyResultId,
        BigDecimal target,
        BigDecimal planned,
        BigDecimal gap,
        BigDecimal coverage,
        LocalDate detectedOn) {

    public CoverageGapDetected {
        Objects.requireNonNull(keyResultId, "keyResultId");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(detectedOn, "detectedOn");
    }
}
