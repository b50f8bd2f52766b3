package io.lockstep.task.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The spring festival of 2026: the 14th, a Saturday, is worked for it; the 16th, a Monday, is off. */
class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-13");

    private final WorkingDays days = new WorkingDays(
            Set.of(SATURDAY, SUNDAY),
            Map.of(
                    LocalDate.parse("2026-02-14"), DayKind.WORKDAY,
                    LocalDate.parse("2026-02-16"), DayKind.HOLIDAY,
                    LocalDate.parse("2026-02-17"), DayKind.HOLIDAY));

    @Test
    void isWorking_onWeekdaysWeekendsHolidaysAndAdjustedDays_saysWhatTheCalendarSays() {
        assertThat(days.isWorking(FRIDAY)).isTrue();
        assertThat(days.isWorking(FRIDAY.plusDays(1))).isTrue();
        assertThat(days.isWorking(FRIDAY.plusDays(2))).isFalse();
        assertThat(days.isWorking(FRIDAY.plusDays(3))).isFalse();
        assertThat(days.isWorking(FRIDAY.plusDays(5))).isTrue();
    }

    @Test
    void plus_overTheFestival_countsOnlyWorkingDays() {
        assertThat(days.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(days.plus(FRIDAY, 1)).isEqualTo("2026-02-14");
        assertThat(days.plus(FRIDAY, 2)).isEqualTo("2026-02-18");
    }

    @Test
    void onOrAfter_whenTheDayIsOff_isTheNextWorkingDay() {
        assertThat(days.onOrAfter(LocalDate.parse("2026-02-15"))).isEqualTo("2026-02-18");
        assertThat(days.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
    }

    @Test
    void weekend_whenItIsTheWholeWeek_isRefused() {
        assertThatThrownBy(() -> new WorkingDays(Set.of(DayOfWeek.values()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
