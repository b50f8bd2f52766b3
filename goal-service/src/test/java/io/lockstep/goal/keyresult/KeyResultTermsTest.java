package io.lockstep.goal.keyresult;

import static io.lockstep.goal.Problems.assertProblem;
import static io.lockstep.goal.keyresult.KeyResultFixture.YEAR;
import static io.lockstep.goal.keyresult.KeyResultFixture.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lockstep.goal.GoalProblem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyResultTermsTest {

    @ParameterizedTest
    @CsvSource({
        "REACH,,1000,,",
        "INCREASE_TO,10,25,,",
        "INCREASE_TO,-10,0,,",
        "INCREASE_BY_PERCENT,20,15,,",
        "INCREASE_BY_POINTS,0,5,,",
        "DECREASE_TO,25,0,,",
        "STAY_ABOVE,,0.95,,",
        "STAY_BELOW,,0,,",
        "WITHIN,,,-5,5"
    })
    void check_whenNumbersFitTheKind_accepts(
            TargetKind kind, String baseline, String target, String lower, String upper) {
        var terms = KeyResultFixture.of(kind, baseline, target, lower, upper);

        assertThatCode(() -> terms.check(YEAR, "")).doesNotThrowAnyException();
        assertThat(terms.direction()).isEqualTo(kind.direction());
    }

    @ParameterizedTest
    @CsvSource({
        "REACH,,0,,,target",
        "STAY_ABOVE,,0,,,target",
        "INCREASE_TO,25,25.0,,,target",
        "INCREASE_BY_PERCENT,0,15,,,baseline",
        "INCREASE_BY_PERCENT,20,0,,,target",
        "INCREASE_BY_POINTS,20,0,,,target",
        "DECREASE_TO,25,25,,,target",
        "WITHIN,,,5,5.000000,upper"
    })
    void check_whenTheFormulaWouldDivideByZero_refusesNamingTheField(
            TargetKind kind, String baseline, String target, String lower, String upper, String field) {
        var terms = KeyResultFixture.of(kind, baseline, target, lower, upper);

        assertProblem(
                GoalProblem.NOTHING_TO_DIVIDE_BY, "/keyResults/3/" + field, () -> terms.check(YEAR, "/keyResults/3"));
    }

    @ParameterizedTest
    @CsvSource({
        "REACH,,-1,,,target",
        "INCREASE_TO,25,10,,,target",
        "INCREASE_BY_PERCENT,-20,15,,,baseline",
        "INCREASE_BY_POINTS,20,-5,,,target",
        "DECREASE_TO,10,25,,,target",
        "STAY_BELOW,,-1,,,target",
        "WITHIN,,,6,5,upper"
    })
    void check_whenTheTargetPointsTheWrongWay_refuses(
            TargetKind kind, String baseline, String target, String lower, String upper, String field) {
        var terms = KeyResultFixture.of(kind, baseline, target, lower, upper);

        assertProblem(GoalProblem.TARGET_WRONG_WAY, "/" + field, () -> terms.check(YEAR, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "REACH,,,,,FIELD_NEEDED,target",
        "INCREASE_TO,,25,,,FIELD_NEEDED,baseline",
        "WITHIN,,,,5,FIELD_NEEDED,lower",
        "REACH,3,5,,,FIELD_NOT_NEEDED,baseline",
        "WITHIN,,1,0,5,FIELD_NOT_NEEDED,target",
        "STAY_BELOW,,5,1,,FIELD_NOT_NEEDED,lower"
    })
    void check_whenAFieldIsMissingOrUseless_saysWhich(
            TargetKind kind,
            String baseline,
            String target,
            String lower,
            String upper,
            GoalProblem problem,
            String field) {
        var terms = KeyResultFixture.of(kind, baseline, target, lower, upper);

        assertProblem(problem, "/" + field, () -> terms.check(YEAR, ""));
    }

    @Test
    void check_whenTheDirectionContradictsTheKind_refuses() {
        var terms = KeyResultFixture.directed(TargetKind.REACH, Direction.LOWER_IS_BETTER);

        assertProblem(GoalProblem.DIRECTION_MISMATCH, "/direction", () -> terms.check(YEAR, ""));
    }

    @Test
    void check_whenTheCurveRisesToTheEnd_accepts() {
        var terms = KeyResultFixture.curved(
                point("2026-01-01", "0"), point("2026-02-15", "0.8"), point("2026-12-31", "1.0"));

        assertThatCode(() -> terms.check(YEAR, "")).doesNotThrowAnyException();
    }

    @Test
    void check_whenTheCurveBreaksARule_refusesNamingThePoint() {
        assertProblem(
                GoalProblem.CURVE_NOT_ASCENDING,
                "/planCurve/1/date",
                () -> KeyResultFixture.curved(point("2026-02-15", "0.5"), point("2026-02-15", "1"))
                        .check(YEAR, ""));
        assertProblem(
                GoalProblem.CURVE_OUTSIDE_PERIOD,
                "/planCurve/0/date",
                () -> KeyResultFixture.curved(point("2025-12-31", "0.5")).check(YEAR, ""));
        assertProblem(
                GoalProblem.CURVE_FALLS,
                "/planCurve/1/fraction",
                () -> KeyResultFixture.curved(point("2026-02-15", "0.5"), point("2026-12-31", "0.4"))
                        .check(YEAR, ""));
        assertProblem(
                GoalProblem.CURVE_INCOMPLETE,
                "/planCurve",
                () -> KeyResultFixture.curved(point("2026-12-31", "0.999999")).check(YEAR, ""));
        assertProblem(
                GoalProblem.CURVE_INCOMPLETE,
                "/planCurve",
                () -> KeyResultFixture.curved().check(YEAR, ""));
    }

    @Test
    void check_whenCriticalIsAboveWarning_refuses() {
        assertThatCode(() -> KeyResultFixture.watched("0.9", "0.9").check(YEAR, ""))
                .doesNotThrowAnyException();
        assertProblem(
                GoalProblem.THRESHOLDS_REVERSED,
                "/thresholds/critical",
                () -> KeyResultFixture.watched("0.9", "0.900001").check(YEAR, ""));
    }

    @Test
    void terms_whenNumbersHaveTrailingZeros_dropsThem() {
        var terms = KeyResultFixture.reach("1000.000000", "62.500");

        assertThat(terms.target()).isEqualTo(new BigDecimal("1000"));
        assertThat(terms.weight()).isEqualTo(new BigDecimal("62.5"));
    }
}
