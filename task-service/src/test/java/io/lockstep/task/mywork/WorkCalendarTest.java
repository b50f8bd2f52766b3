package io.lockstep.task.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    @Test
    void calendar_ofDeadlines_hasWholeDaysAndInstants() {
        var id = UUID.fromString("01936f5e-0000-7000-8000-000000000061");
        var deadline = WorkItem.on(
                WorkKind.DEADLINE,
                WorkAction.DO,
                id,
                "线上研讨会; 3场\nBEGIN:X",
                LocalDate.parse("2026-03-20"),
                "/v1/tasks/1");
        var answer = WorkItem.at(WorkKind.REMEDIATION, WorkAction.ANSWER, id, "滞后", NOW.plusSeconds(86_400), "/v1/r");
        var whenever = WorkItem.on(WorkKind.RISK, WorkAction.DO, id, "whenever", null, "/");

        var calendar = WorkCalendar.of(List.of(deadline, answer, whenever), NOW);

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260321")
                .contains("DTEND:20260216T093000Z")
                .contains("SUMMARY:DEADLINE: 线上研讨会\\; 3场\\nBEGIN:X")
                .doesNotContain("whenever");
    }

    @Test
    void secret_whenItIsAnother_doesNotMatch() {
        var secret = Secret.next();

        assertThat(secret).hasSize(43).isNotEqualTo(Secret.next());
        assertThat(Secret.matches(Secret.hash(secret), secret)).isTrue();
        assertThat(Secret.matches(Secret.hash(secret), secret + "x")).isFalse();
    }
}
