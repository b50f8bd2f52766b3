package io.lockstep.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The working days of the organisation as they stood when they were read: weekdays, unless a day is named as different. */
public final class WorkingDays {

    /** No calendar names that many days off in a row. */
    private static final int LONGEST_BREAK = 3660;

    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, DayKind> special;

    WorkingDays(Set<DayOfWeek> weekend, Map<LocalDate, DayKind> special) {
        if (weekend.size() >= DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
        this.weekend = Set.copyOf(weekend);
        this.special = Map.copyOf(special);
    }

    /** Whether the day is worked. */
    public boolean isWorking(LocalDate day) {
        var kind = special.get(day);
        return kind == null ? !weekend.contains(day.getDayOfWeek()) : kind == DayKind.WORKDAY;
    }

    /** The day itself where it is worked, otherwise the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        for (int i = 0; i < LONGEST_BREAK; i++) {
            if (isWorking(found)) {
                return found;
            }
            found = found.plusDays(1);
        }
        throw new IllegalStateException("the calendar has no working day for years after " + day);
    }

    /** The last of {@code count} working days that follow {@code day}; for 0 the day itself. */
    public LocalDate plus(LocalDate day, int count) {
        var found = day;
        for (int i = 0; i < count; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }
}
