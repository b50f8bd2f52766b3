package io.lockstep.tracking.lead;

import org.jspecify.annotations.Nullable;

/** An event as it arrived: good, or to be quarantined. */
sealed interface Arrival {

    /** Its {@code source}, as far as it has one. */
    @Nullable
    String source();

    /** Its {@code id}, as far as it has one. */
    @Nullable
    String id();

    /** All of it as JSON, whatever way it came. */
    String raw();

    /** An event that can be recorded. */
    record Good(LeadEvent event, String raw) implements Arrival {

        @Override
        public String source() {
            return event.source();
        }

        @Override
        public String id() {
            return event.id();
        }
    }

    /**
     * An event that cannot.
     *
     * @param leadDigest of the lead that it names, if it names one
     */
    record Bad(
            @Nullable String source,
            @Nullable String id,
            @Nullable String leadDigest,
            Reason reason,
            String detail,
            String raw)
            implements Arrival {}
}
