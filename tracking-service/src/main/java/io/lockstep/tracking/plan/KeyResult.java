package io.lockstep.tracking.plan;

import java.util.UUID;

/**
 * A key result as far as facts need it.
 *
 * @param closed whether its goal is closed
 * @param aggregation {@code TOTAL}, {@code RATE} or {@code AVERAGE}
 * @param source where its value comes from; {@code MEASUREMENTS} if from here
 */
public record KeyResult(UUID keyResultId, boolean closed, String aggregation, String source) {

    /** Whether its value is what people measure, and not derived from other facts. */
    public boolean isMeasured() {
        return source.equals("MEASUREMENTS");
    }

    /** Whether its value is a quotient, so that a measurement may give numerator and denominator. */
    public boolean isQuotient() {
        return !aggregation.equals("TOTAL");
    }
}
