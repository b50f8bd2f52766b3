package io.lockstep.task.calendar;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation's calendar: which days are worked, and when a time limit is over. */
@Singleton
public class WorkingCalendar {

    private final CalendarSettings settings;
    private final SpecialDays special;
    private final ZoneId zone;

    WorkingCalendar(
            CalendarSettings settings,
            SpecialDays special,
            @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.settings = settings;
        this.special = special;
        this.zone = zone;
        hours(new WorkingDays(settings.weekend(), Map.of())); // refuses settings that make no sense at once
    }

    /** The working days as they are now; to be read once for a piece of work over many days. */
    public WorkingDays days() {
        return new WorkingDays(settings.weekend(), special.kinds());
    }

    /**
     * When a limit that begins at {@code from} is over, in hours of the clock or in working hours as the setting
     * {@code lockstep.calendar.hours} says (requirements.md, T15).
     */
    public Instant after(Instant from, Duration limit) {
        if (settings.hours() == CalendarSettings.Hours.CALENDAR) {
            return from.plus(limit);
        }
        return hours(days()).after(from, limit);
    }

    private WorkingHours hours(WorkingDays days) {
        return new WorkingHours(days, zone, settings.opens(), settings.closes());
    }

    /** The day, in the organisation's time zone, that the instant belongs to. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    CalendarView view() {
        return new CalendarView(
                settings.hours(), settings.weekend(), settings.opens(), settings.closes(), zone.getId());
    }
}
