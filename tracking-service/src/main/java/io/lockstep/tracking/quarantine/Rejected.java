package io.lockstep.tracking.quarantine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent about leads and cannot be recorded as it is.
 *
 * @param sourceId the registered source that sent it; absent where it came to our own intake
 * @param endpoint the part of the address that names its event, where the sender has one address per event
 * @param source the event's {@code source}, as far as it has one
 * @param id the event's {@code id}, as far as it has one
 * @param leadDigest of the lead that it names, if it names one
 * @param raw all of it, as text
 * @param whole whether it is a whole body that could not be told into its records
 */
public record Rejected(
        @Nullable UUID sourceId,
        @Nullable String endpoint,
        @Nullable String source,
        @Nullable String id,
        @Nullable String leadDigest,
        Reason reason,
        String detail,
        String raw,
        boolean whole) {}
