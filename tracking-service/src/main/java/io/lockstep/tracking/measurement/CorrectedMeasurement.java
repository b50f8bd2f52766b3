package io.lockstep.tracking.measurement;

import io.lockstep.tracking.ledger.Storable;
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

/** A measurement as it should have been; it takes the place of the one that it corrects. */
@Schema(
        description = "All of the measurement as it should have been; only the day is taken over where it is left out",
        examples = CorrectedMeasurement.SAMPLE)
public record CorrectedMeasurement(
        @Schema(description = "The day for which this holds; of the corrected one where it is left out") @Nullable
        LocalDate asOf,

        @Digits(integer = 18, fraction = 6) @Nullable BigDecimal value,
        @Digits(integer = 18, fraction = 6) @Nullable BigDecimal numerator,

        @DecimalMin("0") @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal denominator,

        @Size(max = 4000) @Storable @Nullable String note,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) @Nullable
        BigDecimal confidence,

        @Size(max = 20) @Nullable
        List<@NotNull @Size(max = 2000) @Pattern(regexp = "https?://[^\\s]+") @Storable String> evidence,

        @Size(min = 1, max = 100) @Storable @Nullable String source,

        @NotBlank @Size(max = 4000) @Storable @Schema(description = "Why it is corrected")
        String reason) {

    /** An example of the OpenAPI document. */
    static final String SAMPLE = "{\"value\": 602, \"reason\": \"18 leads were doubles\"}";

    /** The report that this makes of the one that it corrects. */
    NewMeasurement report(MeasurementRecorded before) {
        var day = asOf == null ? before.asOf() : asOf;
        return new NewMeasurement(
                before.keyResultId(), day, value, numerator, denominator, note, null, confidence, evidence, source);
    }
}
