package io.lockstep.tracking.lead;

import static io.lockstep.tracking.lead.LeadFixture.event;
import static io.lockstep.tracking.lead.LeadFixture.fold;
import static io.lockstep.tracking.lead.LeadFixture.standing;
import static io.lockstep.tracking.lead.LeadFixture.worth;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadStateTest {

    @Test
    void with_whenCreated_isALeadAndNothingMore() {
        assertThat(counts(standing(event("1", LeadVerb.CREATED, 0)))).containsExactly(true, false, false);
    }

    @Test
    void with_whenQualifiedAndThenLost_staysEffective() {
        var standing = standing(event("1", LeadVerb.QUALIFIED, 0), event("2", LeadVerb.LOST, 1));

        assertThat(counts(standing)).containsExactly(true, true, false);
        assertThat(standing.status()).isEqualTo(LeadStatus.LOST);
    }

    @Test
    void with_whenConverted_isEffectiveAndWorthItsLatestAmount() {
        // when
        var standing = standing(
                event("1", LeadVerb.CONVERTED, 1, worth("100.50")),
                event("2", LeadVerb.UPDATED, 2, worth("90")),
                event("3", LeadVerb.CREATED, 0, worth("200")));

        // then
        assertThat(counts(standing)).containsExactly(true, true, true);
        assertThat(standing.revenue()).isEqualByComparingTo("90");
    }

    @Test
    void with_whenLostAfterItsConversion_isWorthNothing() {
        var standing = standing(event("2", LeadVerb.LOST, 2), event("1", LeadVerb.CONVERTED, 1, worth("100")));

        assertThat(counts(standing)).containsExactly(true, false, false);
        assertThat(standing.revenue()).isZero();
        assertThat(standing.conversionDays()).isNull();
    }

    @Test
    void with_whenDeleted_contributesNothingUntilCreatedAgain() {
        // given
        var converted = event("1", LeadVerb.CONVERTED, 1, worth("100"));
        var deleted = event("2", LeadVerb.DELETED, 2);

        // then
        assertThat(counts(standing(converted, deleted))).containsExactly(false, false, false);
        assertThat(counts(standing(converted, deleted, event("3", LeadVerb.CREATED, 3))))
                .containsExactly(true, true, true);
    }

    @Test
    void with_whenItsPersonAskedToBeForgotten_stillCounts() {
        var standing =
                standing(event("1", LeadVerb.CONVERTED, 1, worth("100")), event("2", LeadVerb.PRIVACY_DELETED, 2));

        assertThat(counts(standing)).containsExactly(true, true, true);
        assertThat(standing.state().forgotten()).isTrue();
    }

    @Test
    void with_whenAGapIsTold_needsResyncUntilItIsFetchedAgain() {
        var gap = event("1", LeadVerb.RESYNC_NEEDED, 1);

        assertThat(standing(gap, event("2", LeadVerb.UPDATED, 2)).needsResync()).isTrue();
        assertThat(standing(event("3", LeadVerb.RESYNCED, 3), gap).needsResync())
                .isFalse();
    }

    @Property
    void with_whenEventsAreShuffledAndRepeated_givesTheSameState(
            @ForAll("events") List<LeadEvent> events, @ForAll long seed) {
        // given
        var shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        // then
        assertThat(fold(shuffled)).isEqualTo(fold(events));
    }

    @Property
    void join_whenTwoLeadsAreOne_givesTheStateOfAllTheirEvents(
            @ForAll("events") List<LeadEvent> one, @ForAll("events") List<LeadEvent> other) {
        // given
        var all = new ArrayList<>(one);
        all.addAll(other);

        // then
        assertThat(fold(one).join(fold(other)))
                .isEqualTo(fold(all))
                .isEqualTo(fold(other).join(fold(one)));
    }

    @Property
    void state_whenStoredAndReadBack_isTheSame(@ForAll("events") List<LeadEvent> events) {
        var state = fold(events);

        assertThat(EventJson.read(EventJson.parse(EventJson.write(state)), LeadState.class))
                .isEqualTo(state);
    }

    @Provide
    Arbitrary<List<LeadEvent>> events() {
        var event = Combinators.combine(
                        Arbitraries.of(LeadVerb.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("10", "20.5").injectNull(0.5),
                        Arbitraries.of("webinar", "fair", "search").injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((verb, minute, amount, channel, match) ->
                        event(UUID.randomUUID().toString(), verb, minute, details(amount, channel, match)));
        return event.list().ofMaxSize(8);
    }

    private static LeadDetails details(@Nullable String amount, @Nullable String channel, boolean match) {
        return new LeadDetails(
                channel,
                null,
                null,
                channel == null ? null : new UUID(0, channel.length()),
                null,
                null,
                amount == null ? null : new java.math.BigDecimal(amount),
                Map.of("industry", match));
    }

    private static List<Boolean> counts(LeadStanding standing) {
        return List.of(standing.isCounted(), standing.isEffective(), standing.isConverted());
    }
}
