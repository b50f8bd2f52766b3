package io.lockstep.task.coverage;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code task.coverage-gap-detected}: tasks do not bring what a key result asks for. Sent whenever the figures change while there
 * is a gap, and once, with gap 0, when it closes.
 *
 * @param target what has to be brought
 * @param coverage planned / target, a fraction
 */
record CoverageGapDetected(
        UUID keyResultId,
        UUID goalId,
        BigDecimal target,
        BigDecimal planned,
        BigDecimal gap,
        BigDecimal coverage,
        LocalDate detectedOn) {

    static final EventType TYPE = EventType.v1("task", "coverage-gap-detected");

    static OutgoingEvent of(UUID keyResult, UUID goal, Coverage coverage, LocalDate today) {
        var payload = new CoverageGapDetected(
                keyResult, goal, coverage.needed(), coverage.planned(), coverage.gap(), coverage.fraction(), today);
        return OutgoingEvent.of(TYPE, keyResult, payload);
    }
}
