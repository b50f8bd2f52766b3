package io.lockstep.tracking.leadevent;

import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import org.jspecify.annotations.Nullable;

/** An event as it arrived: good, or to be quarantined. */
sealed interface Arrival {

    /** Its {@code source}, as far as it has one. */
    @Nullable
    String source();

    /** Its {@code id}, as far as it has one. */
    @Nullable
    String id();

    /**
     * An event that can be recorded.
     *
     * @param id as it was sent, which is kept nowhere if it may tell of a person
     * @param raw all of it as JSON, whatever way it came
     */
    record Good(LeadEvent event, String id, String raw) implements Arrival {

        @Override
        public String source() {
            return event.source();
        }

        /** The same event, which cannot be recorded all the same. */
        Bad rejected(Reason reason, String detail) {
            return new Bad(
                    new Rejected(null, null, event.source(), id, event.leadDigest(), reason, detail, raw, false));
        }
    }

    /** An event that cannot. */
    record Bad(Rejected rejected) implements Arrival {

        @Override
        public @Nullable String source() {
            return rejected.source();
        }

        @Override
        public @Nullable String id() {
            return rejected.id();
        }
    }
}
