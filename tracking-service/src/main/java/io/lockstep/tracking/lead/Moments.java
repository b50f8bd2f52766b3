package io.lockstep.tracking.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to a lead for the first time.
 *
 * @param first anything at all
 */
public record Moments(
        @Nullable Instant first,
        @Nullable Instant qualified,
        @Nullable Instant assigned,
        @Nullable Instant contacted,
        @Nullable Instant converted) {

    static final Moments NONE = new Moments(null, null, null, null, null);

    static Moments of(LeadEvent event) {
        return new Moments(
                event.occurredAt(),
                at(event, LeadVerb.QUALIFIED),
                at(event, LeadVerb.ASSIGNED),
                at(event, LeadVerb.CONTACTED),
                at(event, LeadVerb.CONVERTED));
    }

    /** The moments of two sets of events. */
    Moments join(Moments other) {
        return new Moments(
                earlier(first, other.first),
                earlier(qualified, other.qualified),
                earlier(assigned, other.assigned),
                earlier(contacted, other.contacted),
                earlier(converted, other.converted));
    }

    private static @Nullable Instant at(LeadEvent event, LeadVerb verb) {
        return event.verb() == verb ? event.occurredAt() : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
