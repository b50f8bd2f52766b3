package io.lockstep.task.schedule;

import static io.lockstep.task.Organisation.manager;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A goal with more tasks than one command moves or one answer shows. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ManyTasksTest {

    private static final int MOST_SHOWN = 10_000;

    private static final String DONE = """
            insert into task (id, version, state, name, owner_id, start_date, end_date, priority, progress_unit, plan_curve,
                              indicators, goal_ids, closed_on)
            select gen_random_uuid(), 1, 'DONE', 'task ' || i, :owner, '2026-01-05', '2026-02-28', 'GENERAL', 'PERCENT',
                   '[]', '[]', array[:goal], '2026-02-28'
            from generate_series(1, :count) as i
            """;

    private final Jdbi jdbi;
    private final UUID goal = Ids.next();

    ManyTasksTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @AfterEach
    void removeThem() {
        jdbi.useHandle(handle -> handle.execute("delete from task where goal_ids = array[?]", goal));
    }

    @Test
    void shift_whenTheGoalHasMoreThanCanBeMoved_movesNone() {
        plan(ScheduleService.MOST + 1);

        manager()
                .body(Map.of("tasks", Map.of("goalId", goal), "days", 7, "reason", "预算审批延迟"))
                .post("/v1/task-plans/shift")
                .then()
                .statusCode(422)
                .body("type", endsWith(":selection-too-large"))
                .body("limit", equalTo(ScheduleService.MOST))
                .body("errors.pointer", contains("#/tasks"));
    }

    @Test
    void gantt_whenTheGoalHasMoreThanOneAnswerHolds_saysToNameLess() {
        plan(MOST_SHOWN + 1);

        manager()
                .queryParam("goalId", goal)
                .get("/v1/task-plans/gantt")
                .then()
                .statusCode(422)
                .body("type", endsWith(":too-many-tasks"))
                .body("limit", equalTo(MOST_SHOWN));
    }

    private void plan(int count) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("owner", Ids.next())
                .bind("goal", goal)
                .bind("count", count)
                .execute());
    }
}
