package io.lockstep.tracking.intake;

import io.lockstep.tracking.adapter.Delivery;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as it came, waiting to be judged.
 *
 * @param endpoint the part of the address that names its event
 * @param headers those that belong to what was sent, by name in lower case; never a signature
 */
record RawBody(
        UUID id,
        UUID sourceId,
        @Nullable String endpoint,
        Map<String, String> headers,
        byte[] body,
        Instant receivedAt) {

    Delivery delivery() {
        return new Delivery(headers, body);
    }
}
