package io.lockstep.scoring.fact;

import io.lockstep.scoring.fact.FactTotals.Wanted;
import io.lockstep.scoring.plan.KeyResultPlan;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The leads attributed to key results, of a channel, campaign or segment only, or up to a day only. */
@Singleton
class FilteredLeads {

    private static final LocalDate EVER = LocalDate.parse("1970-01-01");

    private static final Set<String> ANY = Set.of("leads", "effectiveLeads", "conversions", "revenue");

    private final FactTotals totals;

    FilteredLeads(FactTotals totals) {
        this.totals = totals;
    }

    /** What the variable adds up to for each, where a lead has arrived that fits. */
    Map<UUID, KeyResultValue> values(List<KeyResultPlan> plans, String variable, LocalDate until) {
        var values = new HashMap<UUID, KeyResultValue>();
        var wanted =
                plans.stream().map(plan -> new Wanted(scope(plan, until), ANY)).toList();
        var sums = totals.sums(wanted);
        var latest = totals.latest(wanted);
        for (var i = 0; i < plans.size(); i++) {
            var fact = latest.get(i);
            if (fact != null) {
                var sum = sums.get(i).get(variable);
                var amount = sum == null ? BigDecimal.ZERO : sum.amount();
                values.put(plans.get(i).id(), new KeyResultValue(amount, null, fact.asOf(), fact.factId()));
            }
        }
        return values;
    }

    private static FactScope scope(KeyResultPlan plan, LocalDate until) {
        var filter = plan.filter();
        return new FactScope(EVER, until, filter.channel(), filter.campaign(), filter.segment(), null, plan.id(), null);
    }
}
