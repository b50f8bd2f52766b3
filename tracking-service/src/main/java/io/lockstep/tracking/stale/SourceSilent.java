package io.lockstep.tracking.stale;

import io.lockstep.kit.event.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code tracking.source-silent}. */
record SourceSilent(UUID sourceId, String name, @Nullable Instant lastEventAt, Instant quietSince, State state) {

    static final EventType TYPE = EventType.v1("tracking", "source-silent");

    enum State {
        QUIET,
        BACK
    }
}
