package io.lockstep.scoring.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How far the points of a series lie apart; each stands for the end of its day, week (Sunday) or month. */
enum Step {
    DAY,
    WEEK,
    MONTH;

    /** The last days of the steps from one day to another, the last cut off at {@code to}. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        var days = new ArrayList<LocalDate>();
        for (var day = end(from); day.isBefore(to); day = end(day.plusDays(1))) {
            days.add(day);
        }
        days.add(to);
        return days;
    }

    private LocalDate end(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
