package io.lockstep.tracking.spend;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rates, entered or read together. */
@Schema(description = "Exchange rates; those of a day that is known are replaced", examples = ExchangeRateList.SAMPLE)
public record ExchangeRateList(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ExchangeRate> items) {

    static final String SAMPLE = "{\"items\": [" + ExchangeRate.SAMPLE + "]}";
}
