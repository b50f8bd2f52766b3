package io.lockstep.task.calendar;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the calendar for its keepers. */
@ApplicationScoped
class CalendarService {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final WorkingCalendar calendar;
    private final SpecialDays special;

    CalendarService(WorkingCalendar calendar, SpecialDays special) {
        this.calendar = calendar;
        this.special = special;
    }

    CalendarView settings() {
        return calendar.view();
    }

    /** @throws Problem 400 for a cursor of another list */
    @Transactional
    Page<SpecialDay> days(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor, int limit) {
        var start = from == null ? FIRST : from.minusDays(1);
        var after = Cursor.parse(cursor, 1).map(CalendarService::day).orElse(start);
        return Page.of(special.list(after, to == null ? LAST : to, limit + 1), limit, day -> Cursor.at(day.date()));
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.parts().getFirst());
        } catch (DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }
}
