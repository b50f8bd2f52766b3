package io.lockstep.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.task.schedule.CriticalPath.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static final UUID DRAFT = Ids.next();
    private static final UUID DESIGN = Ids.next();
    private static final UUID LAUNCH = Ids.next();
    private static final UUID ASIDE = Ids.next();

    @Test
    void slack_whenTasksWaitForEachOther_isWhatTheLastOneLeaves() {
        var plan = List.of(
                span(DRAFT, "2026-01-05", "2026-01-09"),
                span(DESIGN, "2026-01-05", "2026-01-07"),
                span(LAUNCH, "2026-01-10", "2026-01-20", DRAFT, DESIGN),
                span(ASIDE, "2026-01-05", "2026-01-15"));

        assertThat(CriticalPath.slack(plan)).isEqualTo(Map.of(DRAFT, 0L, DESIGN, 2L, LAUNCH, 0L, ASIDE, 5L));
    }

    @Test
    void slack_whenATaskStartsBeforeTheOneItWaitsForEnds_isBelowZero() {
        var plan = List.of(span(DRAFT, "2026-01-05", "2026-01-12"), span(LAUNCH, "2026-01-10", "2026-01-20", DRAFT));

        assertThat(CriticalPath.slack(plan)).isEqualTo(Map.of(DRAFT, -3L, LAUNCH, 0L));
    }

    @Test
    void slack_whenAChainIsLong_isCountedThroughAllOfIt() {
        var plan = new ArrayList<Span>();
        var day = LocalDate.parse("2026-01-01");
        UUID before = null;
        for (int i = 0; i < 10_000; i++) {
            var id = Ids.next();
            plan.add(new Span(id, day.plusDays(i), day.plusDays(i), before == null ? List.of() : List.of(before)));
            before = id;
        }
        plan.add(new Span(ASIDE, day, day, List.of(Ids.next())));

        var slack = CriticalPath.slack(plan);

        assertThat(slack.remove(ASIDE)).isEqualTo(9_999);
        assertThat(slack.values()).containsOnly(0L);
    }

    private static Span span(UUID id, String start, String end, UUID... dependsOn) {
        return new Span(id, LocalDate.parse(start), LocalDate.parse(end), List.of(dependsOn));
    }
}
