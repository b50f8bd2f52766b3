package io.lockstep.tracking.adapter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record is read with.
 *
 * @param endpoint the part of the address that names the event, for senders with one address per event
 * @param delivery which delivery it came in
 * @param receivedAt when that was
 * @param zone of days without a time
 */
public record Reading(Mapping mapping, @Nullable String endpoint, UUID delivery, Instant receivedAt, ZoneId zone) {}
