package io.lockstep.tracking.stale;

import io.lockstep.kit.event.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The payload of {@code tracking.channel-dropped}. */
record ChannelDropped(String channel, LocalDate day, int leads, BigDecimal expected, State state) {

    static final EventType TYPE = EventType.v1("tracking", "channel-dropped");

    enum State {
        DROPPED,
        RECOVERED
    }
}
