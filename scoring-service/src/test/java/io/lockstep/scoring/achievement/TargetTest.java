package io.lockstep.scoring.achievement;

import static io.lockstep.scoring.achievement.Rating.Reason.NOTHING_EXPECTED;
import static io.lockstep.scoring.achievement.Rating.Reason.ZERO_TARGET;
import static io.lockstep.scoring.achievement.TargetKind.DECREASE_TO;
import static io.lockstep.scoring.achievement.TargetKind.INCREASE_BY_PERCENT;
import static io.lockstep.scoring.achievement.TargetKind.INCREASE_BY_POINTS;
import static io.lockstep.scoring.achievement.TargetKind.INCREASE_TO;
import static io.lockstep.scoring.achievement.TargetKind.REACH;
import static io.lockstep.scoring.achievement.TargetKind.STAY_ABOVE;
import static io.lockstep.scoring.achievement.TargetKind.STAY_BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate HALF = LocalDate.parse("2024-01-06");
    private static final LocalDate END = LocalDate.parse("2024-01-11");
    private static final PlanCurve LINEAR = PlanCurve.linear(START, END);

    @ParameterizedTest
    @CsvSource({
        // kind, baseline, target, value, achievement
        "REACH, , 1000, 250, 0.250000",
        "REACH, , 1000, 1200, 1.200000",
        "REACH, , 1000, -10, -0.010000",
        "REACH, , 3, 2, 0.666667",
        "REACH, 500, 1000, 250, 0.250000",
        "STAY_ABOVE, , 0.80, 0.60, 0.750000",
        "INCREASE_TO, 0.20, 0.25, 0.22, 0.400000",
        "INCREASE_TO, 100, 200, 90, -0.100000",
        "INCREASE_TO, 100, 200, 220, 1.200000",
        "INCREASE_BY_PERCENT, 200, 15, 215, 0.500000",
        "INCREASE_BY_PERCENT, 200, 15, 190, -0.333333",
        "INCREASE_BY_PERCENT, -200, 15, -215, 0.500000",
        "INCREASE_BY_POINTS, 20, 5, 22, 0.400000",
        "INCREASE_BY_POINTS, 20, 5, 19, -0.200000",
        "DECREASE_TO, 120, 100, 110, 0.500000",
        "DECREASE_TO, 120, 100, 100, 1.000000",
        "DECREASE_TO, 120, 100, 130, -0.500000",
        "DECREASE_TO, 120, 100, 80, 2.000000",
        "STAY_BELOW, , 100, 110, 0.909091",
        "STAY_BELOW, , 100, 50, 2.000000",
        "STAY_BELOW, , 100, 10, 2.000000",
        "STAY_BELOW, , 100, 0, 2.000000",
        "STAY_BELOW, , 100, -5, 2.000000",
        "STAY_BELOW, , 0, 4, 0.000000",
    })
    void achievement_whenValueIsKnown_followsTheFormulaOfItsKind(
            TargetKind kind, @Nullable BigDecimal baseline, BigDecimal target, BigDecimal value, BigDecimal expected) {
        var measured = new Target(kind, baseline, target, null, null);

        assertThat(measured.achievement(value)).isEqualTo(new Rating.Measured(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1.000000",
        "15, 1.000000",
        "20, 1.000000",
        "22, 0.800000",
        "8, 0.800000",
        "35, -0.500000",
    })
    void achievement_whenRangeIsGiven_isOneInsideAndFallsWithTheDistance(BigDecimal value, BigDecimal expected) {
        var range = Target.within(number("10"), number("20"));

        assertThat(range.achievement(value)).isEqualTo(new Rating.Measured(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "REACH, , 0",
        "STAY_ABOVE, , 0",
        "INCREASE_TO, 5, 5",
        "INCREASE_BY_PERCENT, 0, 15",
        "INCREASE_BY_PERCENT, 200, 0",
        "INCREASE_BY_POINTS, 20, 0",
        "DECREASE_TO, 7, 7",
    })
    void achievement_whenTheTargetLeavesNoWay_isNoData(
            TargetKind kind, @Nullable BigDecimal baseline, BigDecimal target) {
        var empty = new Target(kind, baseline, target, null, null);

        assertThat(empty.achievement(BigDecimal.ONE)).isEqualTo(new Rating.NoData(ZERO_TARGET));
        assertThat(empty.pace(BigDecimal.ONE, LINEAR, END)).isEqualTo(new Rating.NoData(ZERO_TARGET));
    }

    @Test
    void achievement_whenRangeHasNoWidth_isNoDataOutside() {
        var point = Target.within(BigDecimal.TEN, BigDecimal.TEN);

        assertThat(point.achievement(BigDecimal.ONE)).isEqualTo(new Rating.NoData(ZERO_TARGET));
        assertThat(point.achievement(BigDecimal.TEN)).isEqualTo(new Rating.Measured(BigDecimal.ONE));
    }

    @Test
    void pace_whenHalfTheWayIsExpected_putsTheCurvesValueInPlaceOfTheTarget() {
        assertThat(Target.of(REACH, number("1000")).pace(number("250"), LINEAR, HALF))
                .isEqualTo(measured("0.5"));
        assertThat(Target.from(number("0.20"), INCREASE_TO, number("0.30")).pace(number("0.22"), LINEAR, HALF))
                .isEqualTo(measured("0.4"));
        assertThat(Target.from(number("200"), INCREASE_BY_PERCENT, number("15")).pace(number("215"), LINEAR, HALF))
                .isEqualTo(measured("1"));
        assertThat(Target.from(number("20"), INCREASE_BY_POINTS, number("5")).pace(number("22"), LINEAR, HALF))
                .isEqualTo(measured("0.8"));
        assertThat(Target.from(number("120"), DECREASE_TO, number("100")).pace(number("115"), LINEAR, HALF))
                .isEqualTo(measured("0.5"));
    }

    @Test
    void pace_whenTheCurveIsNotLinear_followsItsPoints() {
        var curve = PlanCurve.through(
                START, List.of(new PlanCurve.Point(HALF, number("0.8")), new PlanCurve.Point(END, number("1"))));

        assertThat(Target.of(REACH, number("100")).pace(number("60"), curve, HALF))
                .isEqualTo(measured("0.75"));
    }

    @Test
    void pace_whenTheExpectationIsNotADecimal_roundsOnce() {
        var thirds = PlanCurve.linear(START, START.plusDays(3));

        // 1 / (7 x 2/3) = 3/14
        assertThat(Target.of(REACH, number("7")).pace(BigDecimal.ONE, thirds, START.plusDays(2)))
                .isEqualTo(measured("0.214286"));
    }

    @Test
    void pace_whenNothingIsExpectedYet_isNoDataAndNeverZero() {
        var target = Target.of(REACH, number("100"));

        assertThat(target.pace(number("5"), LINEAR, START)).isEqualTo(new Rating.NoData(NOTHING_EXPECTED));
        assertThat(target.pace(number("5"), LINEAR, START.minusDays(9))).isEqualTo(new Rating.NoData(NOTHING_EXPECTED));
    }

    @ParameterizedTest
    @CsvSource({"STAY_ABOVE, 80", "STAY_BELOW, 120"})
    void pace_whenTheTargetIsALimit_equalsAchievement(TargetKind kind, BigDecimal value) {
        var limit = Target.of(kind, number("100"));

        assertThat(limit.pace(value, LINEAR, HALF)).isEqualTo(limit.achievement(value));
        assertThat(limit.expected(LINEAR, HALF)).isEmpty();
    }

    @Test
    void expected_whenTheWayGoesDown_liesBelowTheBaseline() {
        assertThat(Target.from(number("120"), DECREASE_TO, number("100")).expected(LINEAR, HALF))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("110"));
        assertThat(Target.from(number("200"), INCREASE_BY_PERCENT, number("15")).expected(LINEAR, HALF))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("215"));
        assertThat(Target.of(REACH, number("1000")).expected(LINEAR, END))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1000"));
    }

    @Test
    void achievement_whenItLiesHalfwayBetweenTwoDigits_roundsToTheEvenOne() {
        assertThat(Target.of(STAY_ABOVE, number("2")).achievement(number("0.000001")))
                .isEqualTo(measured("0.000000"));
        assertThat(Target.of(STAY_ABOVE, number("2")).achievement(number("0.000003")))
                .isEqualTo(measured("0.000002"));
        assertThat(Target.of(STAY_BELOW, number("1")).achievement(number("0.5")))
                .isEqualTo(measured("2"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Rating measured(String fraction) {
        return new Rating.Measured(new BigDecimal(fraction));
    }
}
