package io.lockstep.scoring.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts count: those of a period, and where given of one channel, campaign, segment, role, or attributed to one key
 * result. Of facts that belong to a team those of the one that is given; what belongs to none counts for each.
 *
 * @param from first day
 * @param to last day
 */
public record FactScope(
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String segment,
        @Nullable String role,
        @Nullable UUID keyResultId,
        @Nullable UUID teamId) {

    /** All facts from the first day to the last. */
    public static FactScope of(LocalDate from, LocalDate to) {
        return new FactScope(from, to, null, null, null, null, null, null);
    }

    /** The part of it that ends on {@code until} at the latest; one day where it starts later. */
    FactScope upTo(LocalDate until) {
        var end = until.isBefore(to) ? until : to;
        return new FactScope(
                from.isAfter(end) ? end : from, end, channel, campaign, segment, role, keyResultId, teamId);
    }

    /** The same from another day on. */
    FactScope startingOn(LocalDate day) {
        return new FactScope(day, to, channel, campaign, segment, role, keyResultId, teamId);
    }

    /** Length in days, both ends included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The period right before, as long as this one: whole months before whole months, else as many days. */
    public FactScope previous() {
        var isWholeMonths = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
        var earlier = isWholeMonths
                ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)))
                : from.minusDays(days());
        return new FactScope(earlier, from.minusDays(1), channel, campaign, segment, role, keyResultId, teamId);
    }

    /** Whether the addend counts here. */
    boolean takes(Addend addend) {
        return !addend.day().isBefore(from)
                && !addend.day().isAfter(to)
                && fits(channel, addend.channel())
                && fits(campaign, addend.campaign())
                && fits(segment, addend.segment())
                && fits(role, addend.role())
                && (keyResultId == null || keyResultId.equals(addend.keyResultId()))
                && (teamId == null || addend.teamId() == null || teamId.equals(addend.teamId()));
    }

    private static boolean fits(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }
}
