package io.lockstep.scoring.cause;

import io.lockstep.kit.event.ReceivedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that may move a score. Facts outrank changes of the plan and ticks, and among facts the one with the greatest
 * (as-of, recorded, id) determines the result.
 *
 * @param asOf the day that a fact speaks of; absent for a change of the plan and a tick
 * @param recordedAt when a fact was recorded, or else when the event was published
 */
public record Cause(
        UUID eventId, String correlationId, @Nullable LocalDate asOf, Instant recordedAt) {

    static final Comparator<Cause> BY_RANK = Comparator.<Cause, LocalDate>comparing(
                    cause -> cause.asOf() == null ? LocalDate.MIN : cause.asOf())
            .thenComparing(Cause::recordedAt)
            .thenComparing(cause -> cause.eventId().toString());

    /** A fact. */
    public static Cause fact(ReceivedEvent event, LocalDate asOf, Instant recordedAt) {
        return new Cause(event.id(), event.correlationId(), asOf, recordedAt);
    }

    /** A change of the plan, or a tick. */
    public static Cause plan(ReceivedEvent event) {
        return new Cause(event.id(), event.correlationId(), null, event.time());
    }

    /** Whether the other ranks above this one. */
    public boolean isBefore(Cause other) {
        return BY_RANK.compare(this, other) < 0;
    }

    public boolean isFact() {
        return asOf != null;
    }
}
