package io.lockstep.goal.keyresult;

import static io.lockstep.goal.keyresult.KeyResultFixture.YEAR;
import static io.lockstep.goal.keyresult.KeyResultFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.Period;
import io.lockstep.kit.event.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseningTest {

    private static final UUID ID = Ids.next();

    @ParameterizedTest
    @CsvSource({
        "REACH,,1000,999,true",
        "REACH,,1000,1001,false",
        "INCREASE_TO,10,25,24.999999,true",
        "INCREASE_BY_PERCENT,10,15,14,true",
        "DECREASE_TO,25,10,11,true",
        "DECREASE_TO,25,10,9,false",
        "STAY_BELOW,,5,6,true",
        "STAY_BELOW,,5,5.000000,false"
    })
    void loosens_whenTheTargetMoves_asksWhetherItDemandsLess(
            TargetKind kind, String baseline, String before, String after, boolean loosens) {
        var was = state(KeyResultFixture.of(kind, baseline, before, null, null), YEAR);
        var is = state(KeyResultFixture.of(kind, baseline, after, null, null), YEAR);

        assertThat(Loosening.loosens(was, is)).isEqualTo(loosens);
    }

    @Test
    void loosens_whenTheRangeWidens_isTrue() {
        var was = state(KeyResultFixture.of(TargetKind.WITHIN, null, null, "-5", "5"), YEAR);

        assertThat(Loosening.loosens(was, state(KeyResultFixture.of(TargetKind.WITHIN, null, null, "-5", "6"), YEAR)))
                .isTrue();
        assertThat(Loosening.loosens(was, state(KeyResultFixture.of(TargetKind.WITHIN, null, null, "-4", "5"), YEAR)))
                .isFalse();
    }

    @Test
    void loosens_whenTheKindOrTheBaselineChanges_isTrue() {
        var was = state(KeyResultFixture.of(TargetKind.INCREASE_TO, "10", "25", null, null), YEAR);

        assertThat(Loosening.loosens(was, state(KeyResultFixture.of(TargetKind.REACH, null, "25", null, null), YEAR)))
                .isTrue();
        assertThat(Loosening.loosens(
                        was, state(KeyResultFixture.of(TargetKind.INCREASE_TO, "12", "25", null, null), YEAR)))
                .isTrue();
    }

    @Test
    void loosens_whenTheEndMoves_isTrueOnlyForLater() {
        var terms = KeyResultFixture.reach("5", "100");
        var shorter = new Period(YEAR.start(), YEAR.end().minusDays(2));

        assertThat(Loosening.loosens(state(terms, shorter), state(terms, YEAR))).isTrue();
        assertThat(Loosening.loosens(state(terms, YEAR), state(terms, shorter))).isFalse();
    }

    @Test
    void loosens_whenTheCurveFallsBelowTheOldOneAnywhere_isTrue() {
        // given the straight line stands at 0.4986 on the first of July
        var linear = state(KeyResultFixture.reach("5", "100"), YEAR);
        var higher = state(KeyResultFixture.curved(point("2026-07-01", "0.6"), point("2026-12-31", "1")), YEAR);
        var lower = state(KeyResultFixture.curved(point("2026-07-01", "0.4"), point("2026-12-31", "1")), YEAR);

        assertThat(Loosening.loosens(linear, higher)).isFalse();
        assertThat(Loosening.loosens(linear, lower)).isTrue();
        assertThat(Loosening.loosens(higher, linear)).isTrue();
        assertThat(Loosening.loosens(higher, higher)).isFalse();
    }

    @Test
    void between_whenKeyResultsComeOrGo_looksOnlyAtThoseThatStay() {
        var one = state(KeyResultFixture.reach("5", "100"), YEAR);
        var other = KeyResultFixture.reach("1", "0");

        assertThat(Loosening.between(List.of(one), List.of(one, new KeyResult(Ids.next(), 1, other).state(YEAR))))
                .isFalse();
        assertThat(Loosening.between(List.of(one), List.of())).isFalse();
        assertThat(Loosening.between(List.of(one), List.of(state(other, YEAR)))).isTrue();
    }

    private static KeyResultState state(KeyResultTerms terms, Period ofGoal) {
        return new KeyResult(ID, 0, terms).state(ofGoal);
    }
}
