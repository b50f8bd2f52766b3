package io.lockstep.tracking.lead;

import io.lockstep.tracking.attribution.AttributionRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lead events and policies for plain tests; minutes count from one start. */
final class LeadFixture {

    static final Instant START = Instant.parse("2026-02-15T00:00:00Z");

    private LeadFixture() {}

    static LeadEvent event(String id, LeadVerb verb, int minute) {
        return event(id, verb, minute, LeadDetails.NONE);
    }

    static LeadEvent event(String id, LeadVerb verb, int minute, LeadDetails details) {
        return new LeadEvent("crm", id, verb, "lead", null, START.plusSeconds(60L * minute), details, "digest");
    }

    static LeadDetails worth(String amount) {
        return LeadDetails.worth(new BigDecimal(amount));
    }

    static LeadDetails from(@Nullable String channel, @Nullable String campaign) {
        return new LeadDetails(channel, campaign, null, null, null, null, null, Map.of());
    }

    static LeadDetails matching(Map<String, Boolean> matches) {
        return new LeadDetails(null, null, null, null, null, null, null, matches);
    }

    static LeadState fold(LeadEvent... events) {
        return fold(List.of(events));
    }

    static LeadState fold(List<LeadEvent> events) {
        var state = LeadState.NONE;
        for (var event : events) {
            state = state.with(event);
        }
        return state;
    }

    static LeadStanding standing(LeadEvent... events) {
        return new LeadStanding(fold(events), LeadPolicy.DEFAULT);
    }

    static LeadPolicy policy(AttributionRule rule) {
        return new LeadPolicy(rule, LeadPolicy.DEFAULT.allocationLimit(), null, Map.of(), Set.of("sales"));
    }

    static List<LeadFactRecorded> facts(LeadStanding standing) {
        return LeadFactRecorded.of(new UUID(0, 1), 7, standing, java.time.LocalDate.of(2026, 2, 15), START);
    }

    static Map<String, BigDecimal> weights(Map<String, Integer> weights) {
        var decimals = new TreeMap<String, BigDecimal>();
        weights.forEach((rule, weight) -> decimals.put(rule, BigDecimal.valueOf(weight)));
        return decimals;
    }
}
