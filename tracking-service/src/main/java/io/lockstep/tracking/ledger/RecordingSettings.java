package io.lockstep.tracking.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of recording, under {@code lockstep.recording}. */
@ConfigMapping(prefix = "lockstep.recording")
public interface RecordingSettings {

    /** How long a shared transaction waits for more requests while there are several at a time; a lone one never waits. */
    @WithDefault("1ms")
    Duration gather();

    /** Facts in one shared transaction at most. */
    @WithDefault("256")
    int group();

    /** Facts that may wait for a shared transaction; beyond that requests are refused with 503. */
    @WithDefault("2000")
    int queue();

    /** Threads, and so connections, that write shared transactions. */
    @WithDefault("2")
    int writers();

    /** Batches that are written at the same time; others wait for a moment, then are refused with 503. */
    @WithDefault("4")
    int batches();

    /** Writing requests under way at a time, whatever they wait for; beyond that they are refused unread with 503. */
    @WithDefault("1000")
    int requests();

    /** Of {@link #requests()}, those that one sender (a token, a CRM source, or an address without either) may have at a time. */
    @WithDefault("500")
    int requestsOfOne();

    /** How long the body of a writing request may take to arrive; who is slower is cut off, with 408. */
    @WithDefault("30s")
    Duration bodyWithin();
}
