package io.lockstep.task.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void after_whenAWorkingDayHas24Hours_isTheSameTimeOnTheNextWorkingDay() {
        var hours = hours("00:00", "00:00");

        assertThat(hours.after(shanghai("2026-03-04T10:00:00"), DAY)).isEqualTo(shanghai("2026-03-05T10:00:00"));
        assertThat(hours.after(shanghai("2026-03-06T10:00:00"), DAY)).isEqualTo(shanghai("2026-03-09T10:00:00"));
    }

    @Test
    void after_whenItBeginsOnAWeekend_startsWithTheWeek() {
        assertThat(hours("00:00", "00:00").after(shanghai("2026-03-07T10:00:00"), DAY))
                .isEqualTo(shanghai("2026-03-10T00:00:00"));
    }

    @Test
    void after_whenAWorkingDayHas9Hours_goesOverThreeOfThem() {
        var hours = hours("09:00", "18:00");

        assertThat(hours.after(shanghai("2026-03-04T17:00:00"), DAY)).isEqualTo(shanghai("2026-03-09T14:00:00"));
        assertThat(hours.after(shanghai("2026-03-04T20:00:00"), Duration.ofHours(1)))
                .isEqualTo(shanghai("2026-03-05T10:00:00"));
        assertThat(hours.after(shanghai("2026-03-04T09:00:00"), Duration.ofHours(9)))
                .isEqualTo(shanghai("2026-03-04T18:00:00"));
    }

    @Test
    void hours_whenTheDayWouldCloseBeforeItOpens_areRefused() {
        assertThatThrownBy(() -> hours("18:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingHours hours(String opens, String closes) {
        var days = new WorkingDays(Set.of(SATURDAY, SUNDAY), Map.of());
        return new WorkingHours(days, SHANGHAI, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant shanghai(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
