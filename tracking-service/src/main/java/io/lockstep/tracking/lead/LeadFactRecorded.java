package io.lockstep.tracking.lead;

import io.lockstep.kit.event.EventType;
import io.lockstep.tracking.attribution.AttributionRule;
import io.lockstep.tracking.attribution.Latest;
import io.lockstep.tracking.attribution.Shares;
import io.lockstep.tracking.attribution.Touch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code tracking.lead-fact-recorded}: the whole contribution of a lead, or one part of it; nothing personal.
 * Everything in it is additive: counts, sums and durations, never ratios.
 */
public record LeadFactRecorded(
        UUID leadId,
        long version,
        @Nullable Integer part,
        int parts,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment,
        BigDecimal leads,
        BigDecimal effectiveLeads,
        BigDecimal conversions,
        BigDecimal revenue,
        BigDecimal allocations,
        BigDecimal allocationsOnTime,
        @Nullable BigDecimal allocationHours,
        BigDecimal customers,
        BigDecimal marketingCustomers,
        BigDecimal marketingRevenue,
        @Nullable BigDecimal conversionDays,
        @Nullable BigDecimal qualityPoints,
        BigDecimal judgedLeads,
        AttributionRule attribution) {

    public static final EventType TYPE = EventType.v1("tracking", "lead-fact-recorded");

    /**
     * What a lead contributes, in as many parts as its attribution has.
     *
     * @param asOf the day of the lead's first event
     */
    public static List<LeadFactRecorded> of(
            UUID leadId, long version, LeadStanding standing, LocalDate asOf, Instant recordedAt) {
        var touches = standing.state().touches().under(standing.policy().rule());
        var split = new Split(standing, touches.size());
        var facts = new ArrayList<LeadFactRecorded>();
        for (var part = 0; part < touches.size(); part++) {
            facts.add(split.part(part, touches.get(part), leadId, version, asOf, recordedAt));
        }
        return facts;
    }

    /** What a lead contributes that turned out to be another's double: nothing. */
    public static LeadFactRecorded nothing(
            UUID leadId, long version, AttributionRule rule, LocalDate asOf, Instant at) {
        var no = BigDecimal.ZERO;
        return new LeadFactRecorded(
                leadId, version, null, 1, asOf, at, null, null, null, null, null, no, no, no, no, no, no, null, no, no,
                no, null, null, no, rule);
    }

    /** The numbers of a lead, shared by its parts. */
    private record Split(LeadStanding standing, int parts) {

        LeadFactRecorded part(int part, Touch touch, UUID leadId, long version, LocalDate asOf, Instant recordedAt) {
            var marketing = standing.isConverted() && standing.policy().isMarketing(touch);
            var counted = standing.isCounted();
            var score = counted ? standing.score() : null;
            var revenue = share(standing.revenue(), part);
            return new LeadFactRecorded(
                    leadId,
                    version,
                    parts == 1 ? null : part,
                    parts,
                    asOf,
                    recordedAt,
                    touch.keyResultId(),
                    touch.taskId(),
                    touch.channel(),
                    touch.campaign(),
                    Latest.value(standing.state().segment()),
                    one(counted, part),
                    one(standing.isEffective(), part),
                    one(standing.isConverted(), part),
                    revenue,
                    one(standing.assignedAt() != null, part),
                    one(standing.isAssignedOnTime(), part),
                    shareOf(standing.allocationHours(), part),
                    one(standing.isConverted(), part),
                    one(marketing, part),
                    marketing ? revenue : BigDecimal.ZERO,
                    shareOf(standing.conversionDays(), part),
                    shareOf(score, part),
                    one(score != null, part),
                    standing.policy().rule());
        }

        private BigDecimal one(boolean applies, int part) {
            return applies ? share(BigDecimal.ONE, part) : BigDecimal.ZERO;
        }

        private @Nullable BigDecimal shareOf(@Nullable BigDecimal amount, int part) {
            return amount == null ? null : share(amount, part);
        }

        private BigDecimal share(BigDecimal amount, int part) {
            return Shares.of(amount, parts).get(part);
        }
    }
}
