package io.lockstep.tracking.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a source's requests are signed with.
 *
 * @param endpoint the one event that it signs; all where absent
 * @param expiresAt from when on it is no longer accepted
 */
record SourceSecret(
        UUID secretId,
        UUID sourceId,
        @Nullable String endpoint,
        byte[] ciphertext,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    boolean isValid(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean signs(@Nullable String event) {
        return endpoint == null || endpoint.equals(event);
    }
}
