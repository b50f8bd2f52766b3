package io.lockstep.scoring.fact;

import java.math.BigDecimal;
import java.util.Map;

/** What lead facts add up to, or by how much a change of them moves that. */
public record LeadTotals(
        long facts, BigDecimal leads, BigDecimal effectiveLeads, BigDecimal conversions, BigDecimal revenue) {

    /** The totals of one fact. */
    static LeadTotals of(Map<String, BigDecimal> amounts) {
        return new LeadTotals(
                1,
                amounts.getOrDefault("leads", BigDecimal.ZERO),
                amounts.getOrDefault("effectiveLeads", BigDecimal.ZERO),
                amounts.getOrDefault("conversions", BigDecimal.ZERO),
                amounts.getOrDefault("revenue", BigDecimal.ZERO));
    }

    public LeadTotals plus(LeadTotals other) {
        return new LeadTotals(
                facts + other.facts,
                leads.add(other.leads),
                effectiveLeads.add(other.effectiveLeads),
                conversions.add(other.conversions),
                revenue.add(other.revenue));
    }

    public LeadTotals negated() {
        return new LeadTotals(-facts, leads.negate(), effectiveLeads.negate(), conversions.negate(), revenue.negate());
    }
}
