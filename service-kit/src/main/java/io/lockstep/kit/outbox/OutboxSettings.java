package io.lockstep.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox, under {@code lockstep.outbox}. */
@ConfigMapping(prefix = "lockstep.outbox")
public interface OutboxSettings {

    /** Whether this process relays. Off only where a change data capture connector reads the table instead. */
    @WithDefault("true")
    boolean relay();

    /** Rows read and sent in one round. */
    @WithDefault("1000")
    int batch();

    /** How long an idle relay waits for a commit of another replica; its own commits wake it at once. */
    @WithDefault("100ms")
    Duration poll();

    /** How long the relay waits before it tries again after a failure. */
    @WithDefault("500ms")
    Duration retry();

    /** Rows in the backlog from which on writes are refused with 503: the documented cap of a long broker outage. */
    @WithDefault("1000000")
    long cap();

    /** How often backlog and oldest age are measured. */
    @WithDefault("5s")
    Duration measureEvery();

    /** Bytes of one payload, well below what the broker takes, so that no row can block its key for good. */
    @WithDefault("900000")
    int maxPayload();
}
