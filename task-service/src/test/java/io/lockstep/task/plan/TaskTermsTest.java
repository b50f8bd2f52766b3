package io.lockstep.task.plan;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static io.lockstep.task.plan.Terms.inPercent;
import static io.lockstep.task.plan.Terms.inQuantity;
import static io.lockstep.task.plan.Terms.indicator;
import static io.lockstep.task.plan.Terms.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lockstep.task.TaskProblem;
import org.junit.jupiter.api.Test;

class TaskTermsTest {

    @Test
    void check_whenTheTaskEndsOnItsFirstDay_accepts() {
        assertThatNoException().isThrownBy(Terms.lasting("2026-01-05", "2026-01-05")::check);
    }

    @Test
    void check_whenTheTaskEndsBeforeItStarts_refuses() {
        assertRefused(Terms.lasting("2026-01-05", "2026-01-04")::check, TaskProblem.DATES_REVERSED, "/end");
    }

    @Test
    void check_whenAnAmountHasNoWhole_refuses() {
        var work = new Work(ProgressUnit.QUANTITY, null);

        assertRefused(Terms.counting(work)::check, TaskProblem.QUANTITY_NEEDED, "/plannedQuantity");
    }

    @Test
    void check_whenTheWholeIsZero_refuses() {
        assertRefused(Terms.counting(inQuantity("0"))::check, TaskProblem.QUANTITY_NEEDED, "/plannedQuantity");
    }

    @Test
    void check_whenPercentComesWithAWhole_refuses() {
        var work = new Work(ProgressUnit.PERCENT, inQuantity("500").plannedQuantity());

        assertRefused(Terms.counting(work)::check, TaskProblem.QUANTITY_UNUSED, "/plannedQuantity");
    }

    @Test
    void check_whenTheCurveIsThatOfTable3_accepts() {
        var terms = Terms.planning(inPercent(), point("2026-02-15", "0.8"), point("2026-02-28", "1"));

        assertThatNoException().isThrownBy(terms::check);
    }

    @Test
    void check_whenTheCurveStaysLevel_accepts() {
        var terms = Terms.planning(inQuantity("500"), point("2026-01-05", "500"), point("2026-02-28", "500"));

        assertThatNoException().isThrownBy(terms::check);
    }

    @Test
    void check_whenAPointLiesOutsideTheDates_refuses() {
        var early = Terms.planning(inPercent(), point("2026-01-04", "0.1"));
        var late = Terms.planning(inPercent(), point("2026-02-28", "0.1"), point("2026-03-01", "0.2"));

        assertRefused(early::check, TaskProblem.CURVE_OUTSIDE_PERIOD, "/planCurve/0/date");
        assertRefused(late::check, TaskProblem.CURVE_OUTSIDE_PERIOD, "/planCurve/1/date");
    }

    @Test
    void check_whenTwoPointsShareADay_refuses() {
        var terms = Terms.planning(inPercent(), point("2026-02-15", "0.8"), point("2026-02-15", "0.9"));

        assertRefused(terms::check, TaskProblem.CURVE_NOT_ASCENDING, "/planCurve/1/date");
    }

    @Test
    void check_whenTheCurveFalls_refuses() {
        var terms = Terms.planning(inPercent(), point("2026-02-15", "0.8"), point("2026-02-28", "0.799999"));

        assertRefused(terms::check, TaskProblem.CURVE_FALLS, "/planCurve/1/planned");
    }

    @Test
    void check_whenPercentIsWrittenAs80_refuses() {
        var terms = Terms.planning(inPercent(), point("2026-02-15", "80"));

        assertRefused(terms::check, TaskProblem.CURVE_ABOVE_WHOLE, "/planCurve/0/planned");
    }

    @Test
    void check_whenAPointExceedsTheWhole_refuses() {
        var terms = Terms.planning(inQuantity("500"), point("2026-02-15", "500.000001"));

        assertRefused(terms::check, TaskProblem.CURVE_ABOVE_WHOLE, "/planCurve/0/planned");
    }

    @Test
    void check_whenTwoIndicatorsShareACode_refuses() {
        var terms = Terms.keeping(indicator("leads", "100", null), indicator("leads", "50", null));

        assertRefused(terms::check, TaskProblem.INDICATOR_TWICE, "/indicators/1/code");
    }

    @Test
    void check_whenTheRatioWouldDivideByATargetOfZero_refuses() {
        var terms = Terms.keeping(indicator("leads", "0.000", Direction.HIGHER_IS_BETTER));

        assertRefused(terms::check, TaskProblem.TARGET_ZERO, "/indicators/0/target");
    }

    @Test
    void check_whenNoComplaintIsTheTarget_accepts() {
        var terms = Terms.keeping(indicator("complaints", "0", Direction.LOWER_IS_BETTER));

        assertThatNoException().isThrownBy(terms::check);
    }

    @Test
    void check_whenATargetIsNegative_refuses() {
        var terms = Terms.keeping(indicator("leads", "1", null), indicator("cost", "-1", Direction.LOWER_IS_BETTER));

        assertRefused(terms::check, TaskProblem.TARGET_NEGATIVE, "/indicators/1/target");
    }

    @Test
    void check_whenCriticalIsAboveWarning_refuses() {
        assertThatNoException().isThrownBy(Terms.warning("0.6", "0.6")::check);
        assertRefused(Terms.warning("0.6", "0.61")::check, TaskProblem.THRESHOLDS_REVERSED, "/thresholds/critical");
    }

    @Test
    void indicator_whenNoDirectionIsGiven_isBetterWhenHigher() {
        assertThat(indicator("leads", "100", null).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void amounts_whenWrittenDifferently_areTheSame() {
        assertThat(point("2026-02-15", "1E+2")).isEqualTo(point("2026-02-15", "100.000"));
        assertThat(point("2026-02-15", "1E+2").planned()).hasToString("100");
    }
}
