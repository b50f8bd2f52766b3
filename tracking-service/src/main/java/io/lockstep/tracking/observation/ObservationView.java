package io.lockstep.tracking.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An observation as it is kept. */
@Schema(description = "An observation as it is kept", examples = ObservationView.SAMPLE)
record ObservationView(
        UUID observationId,
        LocalDate asOf,
        NewObservation.Topic topic,
        String text,
        @Nullable String channel,
        @Nullable UUID keyResultId,
        @Nullable List<String> evidence,
        Instant recordedAt,
        String reportedBy) {

    static final String SAMPLE = """
            {"observationId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f7a", "asOf": "2026-02-15", "topic": "COMPETITOR",
             "text": "A competitor cut its list price by 10 %", "recordedAt": "2026-02-15T09:30:00.123456Z",
             "reportedBy": "sales-director"}""";
}
