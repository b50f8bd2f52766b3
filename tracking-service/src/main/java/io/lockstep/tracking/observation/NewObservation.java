package io.lockstep.tracking.observation;

import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody saw on the market (requirements.md, M15). */
@Schema(description = "What somebody saw on the market; no personal data", examples = NewObservation.SAMPLE)
public record NewObservation(
        @NotNull LocalDate asOf,
        @NotNull Topic topic,
        @NotBlank @Size(max = 4000) @Storable String text,
        @Size(min = 1, max = 200) @Storable @Nullable String channel,

        @Schema(description = "What it bears on; it stands in that key result's timeline then") @Nullable
        UUID keyResultId,

        @Size(max = 20) @Nullable
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") @Storable String> evidence) {

    /** What it is about. */
    public enum Topic {
        COMPETITOR,
        CUSTOMER,
        CHANNEL,
        PRICE,
        TREND,
        OTHER
    }

    /** An example of the OpenAPI document. */
    static final String SAMPLE = """
            {"asOf": "2026-02-15", "topic": "COMPETITOR", "text": "A competitor cut its list price by 10 %",
             "evidence": ["https://news.example.org/7"]}""";
}
