package io.lockstep.tracking.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters of an additive fact.
 *
 * @param reference what makes it the same one when it is entered or imported again
 * @param figure its name in formulas
 * @param amount money in the organisation's currency
 * @param original the money as it was paid
 */
public record Entry(
        String reference,
        LocalDate asOf,
        String figure,
        BigDecimal amount,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String activity,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        @Nullable Money original,
        @Nullable String note) {}
