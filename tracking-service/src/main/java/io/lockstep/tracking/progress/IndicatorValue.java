package io.lockstep.tracking.progress;

import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The value of one of the task's indicators on the day of the report.
 *
 * @param code the indicator's code, as the task names it
 * @param value in the indicator's unit; rates as fractions
 */
@Schema(description = "The value of one of the task's indicators")
public record IndicatorValue(
        @NotBlank @Size(max = 100) @Storable @Schema(examples = "lead-conversion")
        String code,

        @NotNull @Digits(integer = 18, fraction = 6) @Schema(examples = "0.08")
        BigDecimal value) {}
