package io.lockstep.task.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final Urgency urgency = new Urgency(NOW, ZoneId.of("Asia/Shanghai"));

    @Test
    void sorted_whatIsLateComesFirst_andWhatNothingPressesLast() {
        var late = item("late", LocalDate.parse("2026-02-14"));
        var today = item("today", LocalDate.parse("2026-02-15"));
        var soon = WorkItem.at(
                WorkKind.REMEDIATION, WorkAction.ANSWER, UUID.randomUUID(), "soon", NOW.plusSeconds(60), "/");
        var whenever = item("whenever", null);

        var sorted = urgency.sorted(List.of(whenever, today, late, soon));

        assertThat(sorted).extracting(WorkItem::title).containsExactly("late", "soon", "today", "whenever");
        assertThat(sorted).extracting(WorkItem::overdue).containsExactly(true, false, false, false);
    }

    @Test
    void sorted_atTheSameTime_putsAnswersToAlertsFirst() {
        var deadline = item("a", LocalDate.parse("2026-02-15"));
        var remediation = WorkItem.on(
                WorkKind.REMEDIATION, WorkAction.ANSWER, UUID.randomUUID(), "b", LocalDate.parse("2026-02-15"), "/");

        assertThat(urgency.sorted(List.of(deadline, remediation)))
                .extracting(WorkItem::title)
                .containsExactly("b", "a");
    }

    private static WorkItem item(String title, @Nullable LocalDate due) {
        return WorkItem.on(WorkKind.DEADLINE, WorkAction.DO, UUID.randomUUID(), title, due, "/");
    }
}
