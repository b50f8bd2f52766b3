package io.lockstep.task.calendar;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and imports the calendar. */
@ApplicationScoped
class CalendarService {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final WorkingCalendar calendar;
    private final SpecialDays special;
    private final AuditLog audit;

    CalendarService(WorkingCalendar calendar, SpecialDays special, AuditLog audit) {
        this.calendar = calendar;
        this.special = special;
        this.audit = audit;
    }

    /** Takes the days of a file; those that it does not name stay, and the same file twice changes nothing. */
    @Transactional
    CalendarImported importDays(List<CalendarFile.Row> rows, boolean dryRun) {
        var before = special.find(rows.stream().map(CalendarFile.Row::date).toList());
        var added = 0;
        var changed = 0;
        var removed = 0;
        for (var row : rows) {
            var known = before.get(row.date());
            if (row.kind() == null) {
                removed += known == null ? 0 : 1;
            } else if (known == null) {
                added++;
            } else if (!known.equals(new SpecialDay(row.date(), row.kind(), row.name()))) {
                changed++;
            }
        }
        if (!dryRun && added + changed + removed > 0) {
            rows.forEach(this::keep);
            audit.record("IMPORTED", "calendar", Ids.next(), before.values(), rows);
        }
        return new CalendarImported(rows.size(), added, changed, removed, dryRun);
    }

    private void keep(CalendarFile.Row row) {
        if (row.kind() == null) {
            special.remove(row.date());
        } else {
            special.put(new SpecialDay(row.date(), row.kind(), row.name()));
        }
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
