package io.lockstep.goal.buyin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a version of a supporting goal.
 *
 * @param by the token subject of who said it
 * @param eventId the event that told of it, on the answer to the write
 */
@Schema(name = "SalesResponse", example = SalesResponseView.EXAMPLE)
record SalesResponseView(
        UUID responseId,
        UUID goalId,
        long version,
        Answer answer,
        @Nullable String text,
        String by,
        Instant at,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
            {"responseId": "01936f5e-0000-7000-8000-000000000090", "goalId": "01936f5e-0000-7000-8000-000000000040", "version": 3,
            "answer": "ACCEPTED", "by": "sales-director", "at": "2026-01-05T02:00:00Z"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    @Schema(name = "SalesResponsePage", example = PAGE)
    record OnPage(List<SalesResponseView> items, @Nullable String next) {}
}
