package io.lockstep.goal.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.CurvePoint;
import io.lockstep.goal.keyresult.KeyResultFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    private static final Period FIRST_QUARTER = period("2026-01-01", "2026-03-31");
    private static final Period SECOND_QUARTER = period("2026-04-01", "2026-06-30");

    private final Shift shift = new Shift(FIRST_QUARTER, SECOND_QUARTER);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-01-01, 2026-04-01",
        "2026-03-31, 2026-06-30",
        "2026-02-15, 2026-05-17",
        "2025-12-01, 2026-04-01",
        "2026-07-01, 2026-06-30"
    })
    void day_whenShifted_isAsFarOnTheWay(LocalDate day, LocalDate expected) {
        assertThat(shift.day(day)).isEqualTo(expected);
    }

    @Test
    void keyResult_whenItHasACurve_keepsItValid() {
        // given a curve of a key result that ends with its goal, into a cycle of three days
        var terms = KeyResultFixture.reach("1000", "100")
                .withDays(
                        null,
                        null,
                        List.of(point("2026-01-10", "0.1"), point("2026-01-12", "0.2"), point("2026-03-31", "1")));
        var three = period("2026-04-01", "2026-04-03");

        // when
        var shifted = new Shift(FIRST_QUARTER, three).keyResult(terms);

        // then the two points that fall on one day are one
        assertThat(shifted.planCurve()).containsExactly(point("2026-04-01", "0.2"), point("2026-04-03", "1"));
        shifted.check(three, "");
    }

    @Test
    void day_whenTheCycleIsOneDay_staysInIt() {
        var day = period("2026-04-01", "2026-04-01");

        assertThat(new Shift(FIRST_QUARTER, day).day(LocalDate.parse("2026-02-02")))
                .isEqualTo("2026-04-01");
        assertThat(new Shift(day, FIRST_QUARTER).period(day)).isEqualTo(FIRST_QUARTER);
    }

    private static CurvePoint point(String date, String fraction) {
        return new CurvePoint(LocalDate.parse(date), new BigDecimal(fraction));
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
