package io.lockstep.task.cadence;

import io.lockstep.task.calendar.WorkingDays;
import io.lockstep.task.plan.Cadence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the owner of a task owes a report (requirements.md, N3; features.md, row 17): every so many days since the last one, or
 * since the day before the task began; a day off puts it off to the next working day where the cadence says so.
 */
final class CheckInRule {

    private CheckInRule() {}

    /**
     * The day by whose end the next report is due.
     *
     * @param began the day on which the task was started
     * @param last the day that the last report is about, if there is one
     */
    static LocalDate due(Cadence cadence, LocalDate began, @Nullable LocalDate last, WorkingDays days) {
        var from = last == null || last.isBefore(began) ? began.minusDays(1) : last;
        var due = from.plusDays(cadence.everyDays());
        return cadence.workingDaysOnly() ? days.onOrAfter(due) : due;
    }

    /** Whether a report that was due is overdue on {@code today}: more than {@code grace} working days have passed. */
    static boolean isOverdue(LocalDate due, LocalDate today, int grace, WorkingDays days) {
        return today.isAfter(days.plus(due, grace));
    }
}
