package io.lockstep.task.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.task.calendar.WeekFixture;
import io.lockstep.task.calendar.WorkingDays;
import io.lockstep.task.plan.Cadence;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-02-13 is a Friday. */
class CheckInRuleTest {

    private static final WorkingDays WEEK = WeekFixture.mondayToFriday();

    @ParameterizedTest
    @CsvSource({
        "1, true, 2026-02-12, , 2026-02-12",
        "1, true, 2026-02-14, , 2026-02-16",
        "1, true, 2026-02-02, 2026-02-12, 2026-02-13",
        "1, true, 2026-02-02, 2026-02-13, 2026-02-16",
        "1, false, 2026-02-02, 2026-02-13, 2026-02-14",
        "7, true, 2026-02-02, , 2026-02-09",
        "7, true, 2026-02-02, 2026-02-13, 2026-02-20",
        "3, false, 2026-02-12, 2026-01-31, 2026-02-14"
    })
    void due_afterTheLastReportOrTheStart_isOneCadenceLater(
            int every, boolean workingDays, LocalDate began, LocalDate last, LocalDate due) {
        assertThat(CheckInRule.due(new Cadence(every, workingDays), began, last, WEEK))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-02-13, 0, false",
        "2026-02-13, 2026-02-14, 0, true",
        "2026-02-13, 2026-02-16, 1, false",
        "2026-02-13, 2026-02-17, 1, true"
    })
    void isOverdue_whenTheGraceHasPassed_andNotBefore(LocalDate due, LocalDate today, int grace, boolean overdue) {
        assertThat(CheckInRule.isOverdue(due, today, grace, WEEK)).isEqualTo(overdue);
    }
}
