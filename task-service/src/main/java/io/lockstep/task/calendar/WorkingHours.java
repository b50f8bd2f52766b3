package io.lockstep.task.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours that count when time is counted in working hours.
 *
 * @param opens when a working day begins
 * @param closes when it ends; midnight is the end of the day
 */
record WorkingHours(WorkingDays days, ZoneId zone, LocalTime opens, LocalTime closes) {

    WorkingHours {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("a working day closes after it opens");
        }
    }

    /** When so much working time has passed since {@code from}. */
    Instant after(Instant from, Duration time) {
        var left = time;
        var day = days.onOrAfter(from.atZone(zone).toLocalDate());
        while (true) {
            var begin = later(from, at(day, opens));
            var end = end(day);
            var room = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
            if (left.compareTo(room) <= 0 && begin.isBefore(end)) {
                return begin.plus(left);
            }
            left = left.minus(room);
            day = days.onOrAfter(day.plusDays(1));
        }
    }

    private Instant end(LocalDate day) {
        return closes.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), LocalTime.MIDNIGHT) : at(day, closes);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
