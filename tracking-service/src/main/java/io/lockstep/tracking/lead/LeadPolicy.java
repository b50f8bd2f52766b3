package io.lockstep.tracking.lead;

import io.lockstep.tracking.attribution.AttributionRule;
import io.lockstep.tracking.attribution.Touch;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a source's leads are judged by; kept with each lead as of its last version, so that a number can be explained after
 * the policy has changed.
 *
 * @param rule how a lead is attributed
 * @param allocationLimit how soon a lead has to be assigned to count as on time
 * @param effectiveFrom the quality score (0 to 1) from which on a lead is effective without anybody having qualified it
 * @param weights by the name of each profile rule, its weight
 * @param salesChannels channels whose leads sales found by itself
 */
public record LeadPolicy(
        AttributionRule rule,
        Duration allocationLimit,
        @Nullable BigDecimal effectiveFrom,
        Map<String, BigDecimal> weights,
        Set<String> salesChannels) {

    /** Of leads whose source is not registered. */
    public static final LeadPolicy DEFAULT =
            new LeadPolicy(AttributionRule.LAST_TOUCH, Duration.ofHours(24), null, Map.of(), Set.of());

    public LeadPolicy {
        rule = rule == null ? AttributionRule.LAST_TOUCH : rule;
        allocationLimit = allocationLimit == null ? Duration.ofHours(24) : allocationLimit;
        weights = weights == null ? Map.of() : new TreeMap<>(weights);
        salesChannels = salesChannels == null ? Set.of() : new TreeSet<>(salesChannels);
    }

    /** Whether marketing brought a lead that came this way: it names a channel or campaign that is not sales' own. */
    boolean isMarketing(Touch touch) {
        var named = touch.channel() != null || touch.campaign() != null;
        return named && (touch.channel() == null || !salesChannels.contains(touch.channel()));
    }
}
