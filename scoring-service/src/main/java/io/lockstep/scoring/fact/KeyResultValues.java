package io.lockstep.scoring.fact;

import io.lockstep.scoring.plan.KeyResultPlan;
import io.lockstep.scoring.plan.Source;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
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

    KeyResultValues(Measurements measurements, Deliveries deliveries, LeadFacts leads) {
        this.measurements = measurements;
        this.deliveries = deliveries;
        this.leads = leads;
    }

    /** The value of each key result that has a fact. */
    public Map<UUID, KeyResultValue> of(Collection<KeyResultPlan> keyResults) {
        var values = new HashMap<UUID, KeyResultValue>();
        keyResults.stream()
                .collect(Collectors.groupingBy(
                        KeyResultPlan::source, Collectors.mapping(KeyResultPlan::id, Collectors.toSet())))
                .forEach((source, ids) -> values.putAll(from(source, ids)));
        return values;
    }

    private Map<UUID, KeyResultValue> from(Source source, Set<UUID> ids) {
        return switch (source) {
            case MEASUREMENTS -> measurements.values(ids);
            case TASKS -> deliveries.values(ids);
            case LEADS -> leads.values(ids, "leads");
            case EFFECTIVE_LEADS -> leads.values(ids, "effective_leads");
            case CONVERSIONS -> leads.values(ids, "conversions");
            case REVENUE -> leads.values(ids, "revenue");
        };
    }
}
