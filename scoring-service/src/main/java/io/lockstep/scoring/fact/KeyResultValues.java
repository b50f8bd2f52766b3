package io.lockstep.scoring.fact;

import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.Source;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The values of key results, each from its own source. To be read while their nodes are locked. */
@Singleton
public class KeyResultValues {

    private static final LocalDate FOREVER = LocalDate.parse("9999-12-31");

    private final Measurements measurements;
    private final Deliveries deliveries;
    private final LeadFacts leads;
    private final FilteredLeads filteredLeads;
    private final FormulaValues formulas;

    KeyResultValues(
            Measurements measurements,
            Deliveries deliveries,
            LeadFacts leads,
            FilteredLeads filteredLeads,
            FormulaValues formulas) {
        this.measurements = measurements;
        this.deliveries = deliveries;
        this.leads = leads;
        this.filteredLeads = filteredLeads;
        this.formulas = formulas;
    }

    /** The value of each key result that has one. */
    public FoundValues of(Collection<KeyResultPlan> keyResults, LocalDate today) {
        return upTo(FOREVER, keyResults, today);
    }

    /** The value that each key result had by then, of all facts that are known now. */
    public FoundValues asOf(LocalDate day, Collection<KeyResultPlan> keyResults) {
        return upTo(day, keyResults, day);
    }

    private FoundValues upTo(LocalDate until, Collection<KeyResultPlan> keyResults, LocalDate today) {
        var found = FoundValues.none();
        keyResults.stream()
                .collect(Collectors.groupingBy(KeyResultPlan::source))
                .forEach((source, plans) -> {
                    if (source == Source.FORMULA) {
                        var byFormula = formulas.values(plans, today, until);
                        found.values().putAll(byFormula.values());
                        found.reasons().putAll(byFormula.reasons());
                    } else {
                        found.values().putAll(from(source, plans, until));
                    }
                });
        return found;
    }

    private Map<UUID, KeyResultValue> from(Source source, List<KeyResultPlan> plans, LocalDate until) {
        return switch (source) {
            case MEASUREMENTS -> measurements.values(ids(plans), until);
            case TASKS -> deliveries.values(ids(plans), until);
            case LEADS -> leads(plans, "leads", "leads", until);
            case EFFECTIVE_LEADS -> leads(plans, "effective_leads", "effectiveLeads", until);
            case CONVERSIONS -> leads(plans, "conversions", "conversions", until);
            case REVENUE -> leads(plans, "revenue", "revenue", until);
            case FORMULA -> throw new IllegalArgumentException("a formula has its own way");
        };
    }

    /** The running sums hold for all days together and all leads; else the totals by day are added up. */
    private Map<UUID, KeyResultValue> leads(
            List<KeyResultPlan> plans, String column, String variable, LocalDate until) {
        var byFilter = plans.stream()
                .collect(Collectors.partitioningBy(plan -> plan.filter().isEmpty() && until.equals(FOREVER)));
        var values = leads.values(ids(byFilter.get(true)), column);
        values.putAll(filteredLeads.values(byFilter.get(false), variable, until));
        return values;
    }

    private static Set<UUID> ids(List<KeyResultPlan> plans) {
        return plans.stream().map(KeyResultPlan::id).collect(Collectors.toSet());
    }
}
