package io.lockstep.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

    /** The whitepaper of table 2: Monday 2026-01-05 to Saturday 2026-02-28. */
    private static final Period WHITEPAPER = new Period(Terms.START, Terms.END);

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 2026-02-28=1",
        "MONTHLY, 2026-01-31=0.5 2026-02-28=1",
        "FRONT_LOADED, 2026-01-18=0.4375 2026-02-01=0.75 2026-02-14=0.9375 2026-02-28=1",
        "WEEKLY, 2026-01-11=0.125 2026-01-18=0.25 2026-01-25=0.375 2026-02-01=0.5 2026-02-08=0.625 2026-02-15=0.75"
                + " 2026-02-22=0.875 2026-02-28=1"
    })
    void expand_overTheWhitepaper_drawsThesePoints(Distribution named, String points) {
        assertThat(text(named.expand(WHITEPAPER, Terms.inPercent()))).isEqualTo(points);
    }

    @ParameterizedTest
    @EnumSource
    void expand_whenTheSharesDoNotComeOut_endsAtTheWholeExactly(Distribution named) {
        var work = Terms.inQuantity("1000");

        for (int days = 0; days < 100; days++) {
            var period = new Period(Terms.START, Terms.START.plusDays(days));
            var curve = named.expand(period, work);

            PlanCurve.check(curve, period, work);
            assertThat(curve.getLast()).isEqualTo(new PlanPoint(period.end(), new BigDecimal("1000")));
        }
    }

    @Test
    void plannedAt_whenTheWhitepaperIsDrawn_is80PercentWhere41Of54DaysAreGone() {
        var curve = List.of(Terms.point("2026-02-15", "0.8"), Terms.point("2026-02-28", "1"));

        assertThat(PlanCurve.plannedAt(curve, WHITEPAPER, LocalDate.parse("2026-02-15")))
                .isEqualByComparingTo("0.8");
        assertThat(PlanCurve.plannedAt(List.of(), WHITEPAPER, LocalDate.parse("2026-02-15")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 0",
        "2026-01-05, 0",
        "2026-01-25, 0.390244",
        "2026-02-15, 0.8",
        "2026-02-28, 1",
        "2026-03-31, 1"
    })
    void plannedAt_atAnyDay_isLinearBetweenThePoints(LocalDate day, BigDecimal planned) {
        var curve = List.of(Terms.point("2026-02-15", "0.8"), Terms.point("2026-02-28", "1"));

        assertThat(PlanCurve.plannedAt(curve, WHITEPAPER, day)).isEqualByComparingTo(planned);
    }

    private static String text(List<PlanPoint> curve) {
        return curve.stream()
                .map(point -> point.date() + "=" + point.planned().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
