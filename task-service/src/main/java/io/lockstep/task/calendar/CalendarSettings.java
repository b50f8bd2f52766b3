package io.lockstep.task.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** How the organisation counts time. */
@ConfigMapping(prefix = "lockstep.calendar")
interface CalendarSettings {

    /** What counts as an hour. */
    enum Hours {
        /** Every hour. */
        CALENDAR,
        /** Only those between opening and closing of working days. */
        WORKING
    }

    /** Whether "24 hours" are hours of the clock or hours worked (requirements.md, T15). */
    @WithDefault("CALENDAR")
    Hours hours();

    /** The weekdays that are off unless the calendar names them as worked. */
    @WithDefault("SATURDAY,SUNDAY")
    Set<DayOfWeek> weekend();

    /** When a working day begins; with {@code closes} at midnight, 24 hours are one working day. */
    @WithDefault("00:00")
    LocalTime opens();

    /** When a working day ends; midnight is its end. */
    @WithDefault("00:00")
    LocalTime closes();
}
