package io.lockstep.tracking.lead;

import io.lockstep.tracking.attribution.Latest;
import io.lockstep.tracking.attribution.Touch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's state is worth under a policy: plain functions (requirements.md, section 5, "Tracking indicators", and N1 of
 * doc 1: activity conversion cycle).
 */
public record LeadStanding(LeadState state, LeadPolicy policy) {

    private static final int SCALE = 6;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** Whether it counts as a lead. Who was forgotten at their own wish still counts, under an id that says nothing. */
    public boolean isCounted() {
        return !Latest.valueOr(state.deleted(), false);
    }

    public boolean isConverted() {
        return isCounted() && Latest.valueOr(state.won(), false);
    }

    /** Whether it is an effective lead (有效线索): qualified, converted, or a good enough match with the customer profile. */
    public boolean isEffective() {
        return isCounted() && (state.moments().qualified() != null || isConverted() || matchesWell());
    }

    private boolean matchesWell() {
        var score = score();
        return policy.effectiveFrom() != null && score != null && score.compareTo(policy.effectiveFrom()) >= 0;
    }

    /** What it is worth: the latest amount, once it is converted. */
    public BigDecimal revenue() {
        return isConverted() ? Latest.valueOr(state.amount(), BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /**
     * The quality score (线索质量评分): the weight of the profile rules that match as a share of the weight of all, from 0 to 1;
     * absent until at least one of them was judged.
     */
    public @Nullable BigDecimal score() {
        var all = BigDecimal.ZERO;
        var matched = BigDecimal.ZERO;
        var judged = false;
        for (var rule : policy.weights().entrySet()) {
            var match = state.matches().get(rule.getKey());
            all = all.add(rule.getValue());
            judged |= match != null;
            if (match != null && match.value()) {
                matched = matched.add(rule.getValue());
            }
        }
        return judged && all.signum() > 0 ? matched.divide(all, SCALE, RoundingMode.HALF_EVEN) : null;
    }

    /** When it was given to somebody of sales for the first time. */
    public @Nullable Instant assignedAt() {
        return isCounted() ? state.moments().assigned() : null;
    }

    /** Hours from its first event to its first assignment. */
    public @Nullable BigDecimal allocationHours() {
        var assigned = assignedAt();
        return assigned == null ? null : since(assigned, SECONDS_OF_AN_HOUR);
    }

    /** Whether it was assigned within the limit (线索分配及时率). */
    public boolean isAssignedOnTime() {
        var assigned = assignedAt();
        var first = state.moments().first();
        return assigned != null
                && first != null
                && Duration.between(first, assigned).compareTo(policy.allocationLimit()) <= 0;
    }

    /** Days from its first event to its first conversion (活动转化周期), while it is converted. */
    public @Nullable BigDecimal conversionDays() {
        var converted = state.moments().converted();
        return isConverted() && converted != null ? since(converted, SECONDS_OF_A_DAY) : null;
    }

    private BigDecimal since(Instant moment, BigDecimal unit) {
        var first = state.moments().first();
        var time = Duration.between(first == null ? moment : first, moment);
        var seconds = BigDecimal.valueOf(time.toSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return seconds.divide(unit, SCALE, RoundingMode.HALF_EVEN);
    }

    /** When the first thing happened to it. */
    public @Nullable Instant firstAt() {
        return state.moments().first();
    }

    /** When sales first spoke with it. */
    public @Nullable Instant contactedAt() {
        return state.moments().contacted();
    }

    /** When it was first qualified. */
    public @Nullable Instant qualifiedAt() {
        return state.moments().qualified();
    }

    /** When it was first converted. */
    public @Nullable Instant convertedAt() {
        return state.moments().converted();
    }

    /** The part of the market that it belongs to. */
    public @Nullable String segment() {
        return Latest.value(state.segment());
    }

    /** Who of sales works on it, as the CRM names them. */
    public @Nullable String owner() {
        return Latest.value(state.owner());
    }

    /** Whether its system lost track of a change, so that it has to be fetched again. */
    public boolean needsResync() {
        return Latest.valueOr(state.unsynced(), false);
    }

    /** Whether a rule of the profile matches; nothing while nobody knows. */
    public @Nullable Boolean matched(String rule) {
        return Latest.value(state.matches().get(rule));
    }

    /** What it is attributed to. */
    public List<Touch> touches() {
        return state.touches().under(policy.rule());
    }

    /** How far it is, while it is no double of another. */
    public LeadStatus status() {
        var moments = state.moments();
        if (!isCounted()) {
            return LeadStatus.DELETED;
        }
        if (state.won() != null) {
            return state.won().value() ? LeadStatus.CONVERTED : LeadStatus.LOST;
        }
        if (moments.qualified() != null) {
            return LeadStatus.QUALIFIED;
        }
        if (moments.contacted() != null) {
            return LeadStatus.CONTACTED;
        }
        return moments.assigned() == null ? LeadStatus.NEW : LeadStatus.ASSIGNED;
    }
}
