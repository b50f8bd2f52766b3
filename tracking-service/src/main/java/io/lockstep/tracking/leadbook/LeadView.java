package io.lockstep.tracking.leadbook;

import io.lockstep.tracking.attribution.AttributionRule;
import io.lockstep.tracking.lead.LeadStatus;
import io.lockstep.tracking.leadledger.Lead;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead as it stands, and why; nothing personal. */
@Schema(description = "A lead as it stands, and why; nothing personal", examples = LeadBookSamples.LEAD)
record LeadView(
        UUID leadId,
        long version,

        @Schema(description = "The registered source's id, or the source of the events that it was told by")
        String source,

        LeadStatus status,

        @Schema(description = "The lead that counts in its place") @Nullable
        UUID mergedInto,

        @Schema(description = "When the first thing happened to it") @Nullable
        Instant firstAt,

        @Schema(description = "Qualified, converted, or matching the profile well enough")
        boolean effective,

        @Nullable Quality quality,
        @Nullable Allocation allocation,
        @Nullable Instant contactedAt,
        @Nullable Instant qualifiedAt,
        @Nullable Conversion conversion,
        Credit attribution,
        @Nullable String segment,

        @Schema(description = "Who of sales works on it, as the CRM names them") @Nullable
        String owner,

        @Schema(description = "Its system lost track of a change: it has to be fetched again")
        boolean needsResync,

        @Schema(description = "Its person asked to be forgotten; only counts are left")
        boolean forgotten) {

    /** How well it matches the customer profile. */
    @Schema(description = "How well it matches the customer profile")
    record Quality(
            @Schema(description = "The matched share of the rules' weight, 0 to 1") @Nullable
            BigDecimal score,

            List<Rule> rules) {}

    /** One rule of the profile. */
    @Schema(description = "One rule of the profile")
    record Rule(
            String name,
            BigDecimal weight,

            @Schema(description = "Absent while the CRM has not told the field") @Nullable
            Boolean matched) {}

    /** When it was given to somebody of sales. */
    @Schema(description = "When it was given to somebody of sales for the first time")
    record Allocation(Instant at, @Nullable BigDecimal hours, long limitHours, boolean onTime) {}

    /** Its conversion. */
    @Schema(description = "Its conversion")
    record Conversion(
            @Nullable Instant at,

            @Schema(description = "Days from its first event to its first conversion") @Nullable
            BigDecimal days,

            BigDecimal amount) {}

    /** What it counts for. */
    @Schema(description = "What it counts for, in equal parts")
    record Credit(AttributionRule rule, List<Part> parts) {}

    /** One part of the credit. */
    @Schema(description = "One part of the credit")
    record Part(
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable UUID taskId,
            @Nullable UUID keyResultId) {}

    static LeadView of(Lead lead) {
        var state = lead.state();
        var standing = lead.standing();
        var counts = lead.mergedInto() == null;
        return new LeadView(
                lead.leadId(),
                lead.version(),
                lead.source(),
                lead.status(),
                lead.mergedInto(),
                standing.firstAt(),
                counts && standing.isEffective(),
                quality(lead),
                allocation(lead),
                standing.contactedAt(),
                standing.qualifiedAt(),
                counts && standing.isConverted()
                        ? new Conversion(standing.convertedAt(), standing.conversionDays(), standing.revenue())
                        : null,
                credit(lead),
                standing.segment(),
                state.forgotten() ? null : standing.owner(),
                standing.needsResync(),
                state.forgotten());
    }

    private static @Nullable Quality quality(Lead lead) {
        var weights = lead.policy().weights();
        if (weights.isEmpty()) {
            return null;
        }
        var rules = weights.entrySet().stream()
                .map(rule ->
                        new Rule(rule.getKey(), rule.getValue(), lead.standing().matched(rule.getKey())))
                .toList();
        return new Quality(lead.standing().score(), rules);
    }

    private static @Nullable Allocation allocation(Lead lead) {
        var at = lead.standing().assignedAt();
        return at == null
                ? null
                : new Allocation(
                        at,
                        lead.standing().allocationHours(),
                        lead.policy().allocationLimit().toHours(),
                        lead.standing().isAssignedOnTime());
    }

    private static Credit credit(Lead lead) {
        var parts = lead.standing().touches().stream()
                .map(touch -> new Part(touch.channel(), touch.campaign(), touch.taskId(), touch.keyResultId()))
                .toList();
        return new Credit(lead.policy().rule(), parts);
    }
}
