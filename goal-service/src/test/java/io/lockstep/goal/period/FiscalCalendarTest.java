package io.lockstep.goal.period;

import static io.lockstep.goal.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lockstep.goal.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    @ParameterizedTest(name = "{0}, fiscal year from month {1}: {2} to {3}, {4}")
    @CsvSource({
        "2024Q1-Q4,   1, 2024-01-01, 2024-12-31, YEAR",
        "2024.06,     1, 2024-06-01, 2024-06-30, MONTH",
        "2024Q3,      1, 2024-07-01, 2024-09-30, QUARTER",
        "2024.01.05,  1, 2024-01-05, 2024-01-05, CUSTOM",
        "2024Q2-Q3,   1, 2024-04-01, 2024-09-30, CUSTOM",
        "2024 q1 – q4, 1, 2024-01-01, 2024-12-31, YEAR",
        "2024.2,      1, 2024-02-01, 2024-02-29, MONTH",
        "2024Q1-Q4,   4, 2024-04-01, 2025-03-31, YEAR",
        "2024Q4,      4, 2025-01-01, 2025-03-31, QUARTER",
        "2024.06,     4, 2024-06-01, 2024-06-30, MONTH"
    })
    void parse_whenInAFormOfTheDocuments_givesItsDays(
            String text, int startMonth, LocalDate start, LocalDate end, PeriodKind kind) {
        // given
        var calendar = new FiscalCalendar(startMonth);

        // when
        var period = calendar.parse(text, "/period");

        // then
        assertThat(period).isEqualTo(new Period(start, end));
        assertThat(calendar.kind(period)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024Q5",
                "2024Q0",
                "2024Q3-Q1",
                "2024.13",
                "2024.02.30",
                "24Q1",
                "2024-06",
                "Q3",
                "2024Q1-2025Q2"
            })
    void parse_whenInAnotherForm_isRefused(String text) {
        assertProblem(
                PeriodProblem.PERIOD_UNREADABLE,
                "/cycle/period",
                () -> new FiscalCalendar(1).parse(text, "/cycle/period"));
    }

    @Test
    void kind_whenAQuarterIsNotOneOfTheFiscalYear_isCustom() {
        // given a year that begins in February
        var calendar = new FiscalCalendar(2);

        // then
        assertThat(calendar.kind(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31))))
                .isEqualTo(PeriodKind.CUSTOM);
        assertThat(calendar.kind(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31))))
                .isEqualTo(PeriodKind.YEAR);
    }

    @Test
    void calendar_whenTheMonthDoesNotExist_cannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalCalendar(13));
    }
}
