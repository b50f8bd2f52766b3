package io.lockstep.tracking.observation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What sales say about a lead when they followed it up. It has no free text: that would be the place where a person's data
 * end up.
 */
@Schema(description = "What sales say about a lead when they followed it up", examples = NewFeedback.SAMPLE)
public record NewFeedback(
        @NotNull @Schema(description = "Ours, as lead events name it")
        UUID leadId,

        @NotNull LocalDate asOf,
        @NotNull Outcome outcome,

        @Min(1) @Max(5) @Schema(description = "How good the lead is, 5 being best") @Nullable
        Integer rating,

        @Schema(description = "Why it is no good") @Nullable Reason reason) {

    /** What following it up came to. */
    public enum Outcome {
        INTERESTED,
        NOT_INTERESTED,
        UNREACHABLE,
        WON,
        LOST,
        INVALID
    }

    /** Why a lead is no good. */
    public enum Reason {
        NO_NEED,
        NO_BUDGET,
        WRONG_PROFILE,
        WRONG_CONTACT,
        TOO_LATE,
        COMPETITOR,
        OTHER
    }

    /** An example of the OpenAPI document. */
    static final String SAMPLE = """
            {"leadId": "0198c7a1-4c6d-7e5f-8a70-8c9d0e1f2a3b", "asOf": "2026-02-15", "outcome": "NOT_INTERESTED", "rating": 2,
             "reason": "NO_BUDGET"}""";
}
