package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole contribution of one lead; a newer version replaces the older one. */
public record LeadFactRecorded(
        UUID leadId,
        long version,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable UUID keyResultId,
        BigDecimal leads,
        BigDecimal effectiveLeads,
        BigDecimal conversions,
        BigDecimal revenue) {

    public LeadFactRecorded {
        Objects.requireNonNull(leadId, "leadId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        leads = zeroIfAbsent(leads);
        effectiveLeads = zeroIfAbsent(effectiveLeads);
        conversions = zeroIfAbsent(conversions);
        revenue = zeroIfAbsent(revenue);
    }

    private static BigDecimal zeroIfAbsent(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
