package io.lockstep.tracking.figure;

import io.lockstep.kit.validation.Amount;
import io.lockstep.kit.validation.Text;
import io.lockstep.tracking.ledger.Storable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A count or sum of a day, as it is entered. */
@Schema(description = "A count or sum of a day: orders, complaints, participants", examples = NewFigure.SAMPLE)
public record NewFigure(
        @NotNull @Schema(description = "The day it is of, in the organisation's time zone; not after today")
        LocalDate asOf,

        @NotNull @Pattern(regexp = FORM) @Schema(description = "Its name in formulas", examples = "complaints")
        String figure,

        @NotNull @Amount BigDecimal amount,
        @Text @Size(max = 200) @Nullable String channel,
        @Text @Size(max = 200) @Nullable String campaign,
        @Text @Size(max = 200) @Nullable String activity,
        @Text @Size(max = 200) @Nullable String segment,
        @Text @Size(max = 200) @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,

        @Text
        @Size(max = 400)
        @Schema(description = "Your own id of it; else figure, day and what it belongs to make it one")
        @Nullable
        String reference,

        @Size(max = 4000) @Storable @Nullable String note) {

    static final String FORM = "[a-z][A-Za-z0-9]{0,63}";

    /** An example of the OpenAPI document. */
    static final String SAMPLE = """
            {"asOf": "2026-02-15", "figure": "complaints", "amount": 3, "channel": "shop"}""";
}
