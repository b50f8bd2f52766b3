package io.lockstep.tracking.source;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret as it is shown. */
@Schema(description = "A secret; its text is shown once, in the answer that made it", examples = SourceSamples.SECRET)
record SecretView(
        UUID secretId,
        @Nullable String endpoint,
        Instant createdAt,

        @Schema(description = "From when on it is no longer accepted") @Nullable
        Instant expiresAt,

        @Schema(description = "Only where it was made here, and only once") @Nullable
        String secret) {

    static SecretView of(SourceSecret secret, @Nullable String plain) {
        return new SecretView(secret.secretId(), secret.endpoint(), secret.createdAt(), secret.expiresAt(), plain);
    }
}
