package io.lockstep.tracking.spend;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit of a currency is worth on a day, in the organisation's own. */
@Schema(
        description = "What a unit of a currency is worth on a day, in the organisation's own",
        examples = ExchangeRate.SAMPLE)
public record ExchangeRate(
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate day,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 10, fraction = 8)
        BigDecimal rate) {

    static final String SAMPLE = "{\"currency\": \"USD\", \"day\": \"2026-02-15\", \"rate\": 7.1234}";
}
