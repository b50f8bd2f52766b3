package io.lockstep.tracking.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Feedback as it is kept. */
@Schema(description = "Feedback as it is kept", examples = FeedbackView.SAMPLE)
record FeedbackView(
        UUID feedbackId,
        UUID leadId,
        LocalDate asOf,
        NewFeedback.Outcome outcome,
        @Nullable Integer rating,
        NewFeedback.@Nullable Reason reason,
        Instant recordedAt,
        String reportedBy) {

    static final String SAMPLE = """
            {"feedbackId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f8a", "leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b",
             "asOf": "2026-02-15", "outcome": "NOT_INTERESTED", "rating": 2, "reason": "NO_BUDGET",
             "recordedAt": "2026-02-15T09:30:00.123456Z", "reportedBy": "sales-director"}""";
}
