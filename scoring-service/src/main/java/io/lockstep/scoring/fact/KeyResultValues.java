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
        var found = FoundValues.none();
        keyResults.stream()
                .collect(Collectors.groupingBy(KeyResultPlan::source))
                .forEach((source, plans) -> {
                    if (source == Source.FORMULA) {
                        var byFormula = formulas.values(plans, today);
                        found.values().putAll(byFormula.values());
                        found.reasons().putAll(byFormula.reasons());
                    } else {
                        found.values().putAll(from(source, plans));
                    }
                });
        return found;
    }

    private Map<UUID, KeyResultValue> from(Source source, List<KeyResultPlan> plans) {
        return switch (source) {
            case MEASUREMENTS -> measurements.values(ids(plans));
            case TASKS -> deliveries.values(ids(plans));
            case LEADS -> leads(plans, "leads", "leads");
            case EFFECTIVE_LEADS -> leads(plans, "effective_leads", "effectiveLeads");
            case CONVERSIONS -> leads(plans, "conversions", "conversions");
            case REVENUE -> leads(plans, "revenue", "revenue");
            case FORMULA -> throw new IllegalArgumentException("a formula has its own way");
        };
    }

    private Map<UUID, KeyResultValue> leads(List<KeyResultPlan> plans, String column, String variable) {
        var byFilter = plans.stream()
                .collect(Collectors.partitioningBy(plan -> plan.filter().isEmpty()));
        var values = leads.values(ids(byFilter.get(true)), column);
        values.putAll(filteredLeads.values(byFilter.get(false), variable));
        return values;
    }

    private static Set<UUID> ids(List<KeyResultPlan> plans) {
        return plans.stream().map(KeyResultPlan::id).collect(Collectors.toSet());
    }
}
