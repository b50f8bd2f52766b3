package io.lockstep.tracking.ledger;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.TraceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is to be recorded, checked in every way that it can be without its key.
 *
 * @param event tells of the fact and has its id; absent where nobody is told
 * @param key what makes it the same fact when it is sent again; absent where the sender gave none
 * @param traceparent the trace of the request that brought it
 */
public record Recording(
        Fact fact,
        @Nullable OutgoingEvent event,
        @Nullable FactKey key,
        @Nullable String traceparent) {

    /** A recording by the current request. */
    public static Recording of(Fact fact, @Nullable OutgoingEvent event, @Nullable FactKey key) {
        return new Recording(fact, event, key, TraceContext.current());
    }

    UUID id() {
        return fact.id();
    }
}
