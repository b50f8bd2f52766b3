package io.lockstep.tracking.lead;

import io.lockstep.tracking.attribution.Latest;
import io.lockstep.tracking.attribution.Touches;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a lead's events say about it together. A function of their set: duplicates, late and shuffled events give the same
 * state, because each part is an earliest, a latest or an "ever", and the state of two sets is their {@link #join}. So two
 * leads that turn out to be one have the joined state, whichever was known first.
 *
 * @param won whether the latest of its conversions and losses is a conversion
 * @param deleted whether the latest of its creations and deletions is a deletion, of a test for example
 * @param unsynced whether its system lost track of a change since its values were last fetched as a whole
 * @param forgotten whether its person asked to be forgotten
 * @param matches by profile rule, whether it matches as of the latest event that says so
 */
public record LeadState(
        Moments moments,
        Touches touches,
        @Nullable Latest<Boolean> won,
        @Nullable Latest<Boolean> deleted,
        @Nullable Latest<Boolean> unsynced,
        boolean forgotten,
        @Nullable Latest<BigDecimal> amount,
        @Nullable Latest<String> segment,
        @Nullable Latest<String> owner,
        Map<String, Latest<Boolean>> matches) {

    /** Of a lead without events. */
    static final LeadState NONE =
            new LeadState(Moments.NONE, Touches.NONE, null, null, null, false, null, null, null, Map.of());

    public LeadState {
        moments = moments == null ? Moments.NONE : moments;
        touches = touches == null ? Touches.NONE : touches;
        matches = matches == null ? Map.of() : matches;
    }

    /** Of a lead with one event. */
    static LeadState of(LeadEvent event) {
        var details = event.details();
        return new LeadState(
                Moments.of(event),
                Touches.of(event.occurredAt(), event.id(), details.touch()),
                either(event, LeadVerb.CONVERTED, LeadVerb.LOST),
                either(event, LeadVerb.DELETED, LeadVerb.CREATED),
                either(event, LeadVerb.RESYNC_NEEDED, LeadVerb.RESYNCED),
                event.verb() == LeadVerb.PRIVACY_DELETED,
                said(event, details.amount()),
                said(event, details.segment()),
                said(event, details.owner()),
                matches(event));
    }

    /** The state with one more event, wherever it belongs in time. */
    public LeadState with(LeadEvent event) {
        return join(of(event));
    }

    /** The state of two sets of events. */
    public LeadState join(LeadState other) {
        var all = new TreeMap<>(matches);
        other.matches.forEach((rule, match) ->
                all.merge(rule, match, (a, b) -> Latest.order().compare(a, b) < 0 ? b : a));
        return new LeadState(
                moments.join(other.moments),
                touches.join(other.touches),
                Latest.later(won, other.won),
                Latest.later(deleted, other.deleted),
                Latest.later(unsynced, other.unsynced),
                forgotten || other.forgotten,
                Latest.later(amount, other.amount),
                Latest.later(segment, other.segment),
                Latest.later(owner, other.owner),
                all);
    }

    /** True by one verb, false by the other, and nothing by the rest. */
    private static @Nullable Latest<Boolean> either(LeadEvent event, LeadVerb yes, LeadVerb no) {
        if (event.verb() != yes && event.verb() != no) {
            return null;
        }
        return said(event, event.verb() == yes);
    }

    private static Map<String, Latest<Boolean>> matches(LeadEvent event) {
        var matches = new TreeMap<String, Latest<Boolean>>();
        event.details()
                .matches()
                .forEach((rule, match) -> matches.put(rule, new Latest<>(event.occurredAt(), event.id(), match)));
        return matches;
    }

    private static <T> @Nullable Latest<T> said(LeadEvent event, @Nullable T value) {
        return Latest.said(event.occurredAt(), event.id(), value);
    }
}
