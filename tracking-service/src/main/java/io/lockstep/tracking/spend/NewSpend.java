package io.lockstep.tracking.spend;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money spent on a day, as it is entered. */
@Schema(description = "Money spent on a day for a channel", examples = NewSpend.SAMPLE)
public record NewSpend(
        @NotNull @Schema(description = "The day it was spent, in the organisation's time zone; not after today")
        LocalDate asOf,

        @NotNull @Text @Size(max = 200) @Schema(examples = "wechat")
        String channel,

        @Text @Size(max = 200) @Nullable String campaign,
        @Text @Size(max = 200) @Nullable String activity,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,

        @NotNull @Amount @Schema(description = "In the currency; negative for a refund")
        BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}") @Schema(description = "The organisation's own where it is left out") @Nullable
        String currency,

        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 10, fraction = 8)
        @Schema(description = "The organisation's currency per unit; the entered rate of the day where it is left out")
        @Nullable
        BigDecimal rate,

        @Text
        @Size(max = 400)
        @Schema(
                description =
                        "Your own id of it; else day, channel, campaign, activity, task and key result make it one")
        @Nullable
        String reference,

        @Size(max = 4000) @Storable @Nullable String note) {

    /** An example of the OpenAPI document. */
    static final String SAMPLE = """
            {"asOf": "2026-02-15", "channel": "wechat", "campaign": "spring-launch", "amount": 1000, "currency": "USD",
             "note": "Placement of the second week"}""";
}
