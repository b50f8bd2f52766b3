package io.lockstep.tracking.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    private static final Instant START = Instant.parse("2026-02-15T00:00:00Z");

    @Test
    void with_whenCreated_isALeadAndNothingMore() {
        var state = LeadState.NONE.with(event("1", LeadVerb.CREATED, 0, null));

        assertThat(counts(state)).containsExactly(true, false, false);
    }

    @Test
    void with_whenQualifiedAndThenLost_staysEffective() {
        var state = fold(event("1", LeadVerb.QUALIFIED, 0, null), event("2", LeadVerb.LOST, 1, null));

        assertThat(counts(state)).containsExactly(true, true, false);
    }

    @Test
    void with_whenConverted_isEffectiveAndWorthItsLatestAmount() {
        // when
        var state = fold(
                event("1", LeadVerb.CONVERTED, 1, "100.50"),
                event("2", LeadVerb.UPDATED, 2, "90"),
                event("3", LeadVerb.CREATED, 0, "200"));

        // then
        assertThat(counts(state)).containsExactly(true, true, true);
        assertThat(state.revenue()).isEqualByComparingTo("90");
    }

    @Test
    void with_whenLostAfterItsConversion_isWorthNothing() {
        var state = fold(event("2", LeadVerb.LOST, 2, null), event("1", LeadVerb.CONVERTED, 1, "100"));

        assertThat(counts(state)).containsExactly(true, false, false);
        assertThat(state.revenue()).isZero();
    }

    @Test
    void with_whenDeleted_contributesNothingUntilCreatedAgain() {
        // given
        var deleted = fold(event("1", LeadVerb.CONVERTED, 1, "100"), event("2", LeadVerb.DELETED, 2, null));

        // when
        var back = deleted.with(event("3", LeadVerb.CREATED, 3, null));

        // then
        assertThat(counts(deleted)).containsExactly(false, false, false);
        assertThat(counts(back)).containsExactly(true, true, true);
    }

    @Test
    void with_whenItsPersonAskedToBeForgotten_stillCounts() {
        var state = fold(event("1", LeadVerb.CONVERTED, 1, "100"), event("2", LeadVerb.PRIVACY_DELETED, 2, null));

        assertThat(counts(state)).containsExactly(true, true, true);
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

    @Provide
    Arbitrary<List<LeadEvent>> events() {
        var event = Combinators.combine(
                        Arbitraries.of(LeadVerb.values()),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("10", "20.5").injectNull(0.5))
                .as((verb, minute, amount) -> event(UUID.randomUUID().toString(), verb, minute, amount));
        return event.list().ofMaxSize(8);
    }

    private static LeadState fold(LeadEvent... events) {
        return fold(List.of(events));
    }

    private static LeadState fold(List<LeadEvent> events) {
        var state = LeadState.NONE;
        for (var event : events) {
            state = state.with(event);
        }
        return state;
    }

    private static List<Boolean> counts(LeadState state) {
        return List.of(state.isCounted(), state.isEffective(), state.isConverted());
    }

    private static LeadEvent event(String id, LeadVerb verb, int minute, @Nullable String amount) {
        return new LeadEvent(
                "crm",
                id,
                verb,
                "lead",
                START.plusSeconds(60L * minute),
                verb == LeadVerb.UPDATED ? null : "channel-" + id,
                null,
                null,
                amount == null ? null : new BigDecimal(amount),
                "digest");
    }
}
