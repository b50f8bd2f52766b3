package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contribution of one lead, or of one of its parts where it is attributed to several; the newest version of a lead
 * replaces all that is older.
 *
 * @param part 0 where there is one
 */
public record LeadFactRecorded(
        UUID leadId,
        long version,
        int part,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable UUID keyResultId,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment,
        BigDecimal leads,
        BigDecimal effectiveLeads,
        BigDecimal conversions,
        BigDecimal revenue,
        @Nullable BigDecimal allocations,
        @Nullable BigDecimal allocationsOnTime,
        @Nullable BigDecimal allocationHours,
        @Nullable BigDecimal customers,
        @Nullable BigDecimal marketingCustomers,
        @Nullable BigDecimal marketingRevenue,
        @Nullable BigDecimal conversionDays,
        @Nullable BigDecimal qualityPoints,
        @Nullable BigDecimal judgedLeads) {

    public LeadFactRecorded {
        Objects.requireNonNull(leadId, "leadId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        leads = zeroIfAbsent(leads);
        effectiveLeads = zeroIfAbsent(effectiveLeads);
        conversions = zeroIfAbsent(conversions);
        revenue = zeroIfAbsent(revenue);
    }

    /** What it adds to the variables of formulas, those that are not 0. */
    Map<String, BigDecimal> amounts() {
        var amounts = new HashMap<String, BigDecimal>();
        put(amounts, "leads", leads);
        put(amounts, "effectiveLeads", effectiveLeads);
        put(amounts, "conversions", conversions);
        put(amounts, "revenue", revenue);
        put(amounts, "allocations", allocations);
        put(amounts, "allocationsOnTime", allocationsOnTime);
        put(amounts, "allocationHours", allocationHours);
        put(amounts, "customers", customers);
        put(amounts, "marketingCustomers", marketingCustomers);
        put(amounts, "marketingRevenue", marketingRevenue);
        put(amounts, "conversionDays", conversionDays);
        put(amounts, "qualityPoints", qualityPoints);
        put(amounts, "judgedLeads", judgedLeads);
        return amounts;
    }

    private static void put(Map<String, BigDecimal> amounts, String variable, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() != 0) {
            amounts.put(variable, amount);
        }
    }

    private static BigDecimal zeroIfAbsent(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
