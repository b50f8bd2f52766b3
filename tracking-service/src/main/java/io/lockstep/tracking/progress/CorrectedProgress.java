package io.lockstep.tracking.progress;

import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A progress update as it should have been; it takes the place of the one that it corrects. */
@Schema(
        description =
                "All of the progress update as it should have been; only the day is taken over where it is left out",
        examples = CorrectedProgress.SAMPLE)
public record CorrectedProgress(
        @Schema(description = "The day for which this holds; of the corrected one where it is left out") @Nullable
        LocalDate asOf,

        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal percent,

        @DecimalMin("0") @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal quantity,

        @Size(max = 50) @Nullable List<@NotNull @Valid IndicatorValue> indicators,
        @Size(max = 4000) @Storable @Nullable String note,
        @Size(max = 4000) @Storable @Nullable String risk,
        @Size(max = 4000) @Storable @Nullable String adjustment,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) @Nullable
        BigDecimal confidence,

        @Size(max = 20) @Nullable
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") @Storable String> evidence,

        @Size(min = 1, max = 100) @Storable @Nullable String source,

        @NotBlank @Size(max = 4000) @Storable @Schema(description = "Why it is corrected")
        String reason) {

    /** An example of the OpenAPI document. */
    static final String SAMPLE = "{\"percent\": 0.5, \"reason\": \"Half of the pages were counted twice\"}";

    /** The report that this makes of the one that it corrects. */
    NewProgress report(ProgressRecorded before) {
        var day = asOf == null ? before.asOf() : asOf;
        return new NewProgress(
                before.taskId(),
                day,
                percent,
                quantity,
                indicators,
                note,
                risk,
                adjustment,
                null,
                confidence,
                evidence,
                source);
    }
}
