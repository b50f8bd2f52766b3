package io.lockstep.task.calendar;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;

/** Working weeks without holidays. */
public final class WeekFixture {

    private WeekFixture() {}

    public static WorkingDays mondayToFriday() {
        return new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());
    }
}
