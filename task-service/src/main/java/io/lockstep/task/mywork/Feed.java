package io.lockstep.task.mywork;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A calendar with an address of its own.
 *
 * @param path its address, which is told once and not kept
 */
@Schema(
        name = "CalendarFeed",
        description = "A calendar of one's deadlines with a secret address; the address is told once",
        examples = Feed.EXAMPLE)
record Feed(
        UUID feedId,
        UUID personId,
        Instant createdAt,

        @Schema(description = "Only in the answer to the creation: subscribe to it, and tell nobody") @Nullable
        String path) {

    static final String EXAMPLE = """
            {"feedId": "01936f5e-0000-7000-8000-000000000080", "personId": "01936f5e-0000-7000-8000-000000000021",
             "createdAt": "2026-02-15T09:30:00Z",
             "path": "/v1/feeds/01936f5e-0000-7000-8000-000000000080/k3J9-the-secret.ics"}""";
}
