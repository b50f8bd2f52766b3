package io.lockstep.scoring.rescoring;

import static io.lockstep.scoring.testing.Published.NOW;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day moves the pace of everything open; published is what changed its level, the history has it all. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TickTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final UUID behind = Ids.next();
    private final UUID late = Ids.next();
    private final UUID inTime = Ids.next();
    private final UUID early = Ids.next();
    private final Published tick = Published.dayStarted(cycle, TODAY);

    @BeforeEach
    void setUp() {
        SettableClock.installAt(NOW.minus(Duration.ofDays(1)));
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(root, cycle, 1),
                Published.goal(behind, cycle, 1).under(root, "50").measuring(keyResult(late, "1000", "100")),
                Published.goal(inTime, cycle, 1).under(root, "50").measuring(keyResult(early, "1000", "100")));
        // 490 are expected on that day and 500 on the next
        delivery.deliver(
                Published.measurement(late, "448").with("asOf", TODAY.minusDays(1)),
                Published.measurement(early, "480").with("asOf", TODAY.minusDays(1)));
        jdbi.useHandle(handle -> handle.execute("truncate feed, score_history, outbox"));
        SettableClock.installAt(NOW);
    }

    @Test
    void tick_whenItTakesSomeBelowTheirThreshold_publishesThoseAndNotesAll() {
        delivery.deliver(tick);

        assertThat(published()).containsExactlyInAnyOrder(late, behind);
        assertThat(ids("select subject_id from score_history"))
                .containsExactlyInAnyOrder(late, behind, early, inTime, root);
        assertThat(ids("select subject_id from score_history where pace = 0.96"))
                .containsExactlyInAnyOrder(early, inTime);
        assertThat(ids("select subject_id from score_history where pace = 0.928"))
                .containsExactly(root);
        assertThat(ids("select moved_by from score_history")).containsOnly(tick.id());
    }

    @Test
    void tick_whenItComesAgainOrForADayThatIsOver_movesNothing() {
        delivery.deliver(tick);
        var rows = ids("select event_id from score_history order by 1");

        delivery.deliver(Published.dayStarted(cycle, TODAY), Published.dayStarted(cycle, TODAY.minusDays(4)));

        assertThat(ids("select event_id from score_history order by 1")).isEqualTo(rows);
        assertThat(published()).hasSize(2);
    }

    private List<UUID> published() {
        return jdbi
                .withHandle(handle -> handle.createQuery("select payload from feed where name = 'score-changed'")
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(payload -> UUID.fromString(
                        EventJson.parse(payload).path("subjectId").asText()))
                .toList();
    }

    private List<UUID> ids(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(UUID.class).list());
    }
}
