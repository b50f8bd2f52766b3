package io.lockstep.scoring.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lockstep.scoring.achievement.PlanCurve.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCurveTest {

    private static final LocalDate START = LocalDate.parse("2024-01-05");
    private static final LocalDate END = LocalDate.parse("2024-02-28");

    @Test
    void at_whenLinearFromJanuary5ToFebruary28_expects41Of54DaysOnFebruary15() {
        var planned = PlanCurve.linear(START, END).at(LocalDate.parse("2024-02-15"));

        assertThat(planned.dividend()).isEqualByComparingTo("41");
        assertThat(planned.divisor()).isEqualByComparingTo("54");
        assertThat(planned.rounded()).isEqualByComparingTo("0.759259");
    }

    @Test
    void at_whenBeforeTheStart_isNothing() {
        assertThat(PlanCurve.linear(START, END).at(START.minusDays(1)).rounded())
                .isZero();
    }

    @Test
    void at_whenAfterTheLastPoint_staysConstant() {
        var curve = PlanCurve.through(START, List.of(new Point(START.plusDays(10), BigDecimal.valueOf(500))));

        assertThat(curve.at(END).rounded()).isEqualByComparingTo("500");
        assertThat(curve.lastDate()).isEqualTo(START.plusDays(10));
    }

    @Test
    void at_whenThePeriodIsOneDay_expectsTheWholeWayOnThatDay() {
        assertThat(PlanCurve.linear(START, START).at(START).rounded()).isEqualByComparingTo("1");
        assertThat(PlanCurve.linear(START, START).at(START.minusDays(1)).rounded())
                .isZero();
    }

    @Test
    void at_whenThePlanStartsAboveNothing_stepsUpOnTheStart() {
        var curve = PlanCurve.through(
                START, List.of(new Point(START, new BigDecimal("0.2")), new Point(START.plusDays(8), BigDecimal.ONE)));

        assertThat(curve.at(START).rounded()).isEqualByComparingTo("0.2");
        assertThat(curve.at(START.plusDays(4)).rounded()).isEqualByComparingTo("0.6");
        assertThat(curve.at(START.minusDays(1)).rounded()).isZero();
    }

    @Test
    void through_whenDatesDoNotAscend_isRefused() {
        var twice = List.of(new Point(END, BigDecimal.ONE), new Point(END, BigDecimal.ONE));

        assertThatIllegalArgumentException().isThrownBy(() -> PlanCurve.through(START, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> PlanCurve.through(START, List.of()));
    }
}
