package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.task.plan.Dependencies;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What tasks wait for. */
@Singleton
class TaskLinks {

    /** Another task, as far as somebody waits for it. */
    record Linked(UUID taskId, String name, TaskState state) {}

    private static final String REACHABLE = """
            with recursive reach (task_id, depends_on) as (
                select id, depends_on from task where id = any(:from)
                union
                select t.id, t.depends_on from task t join reach r on t.id = any(r.depends_on)
            )
            select task_id, depends_on from reach
            """;

    private final Jdbi jdbi;

    TaskLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Checks, in the current transaction and before the task is written, that it can wait for others. New links are checked by one
     * writer at a time: two that fit alone can make a circle together.
     *
     * @throws Problem 422 for a task that does not exist, or when tasks would wait for each other
     */
    void check(UUID task, List<UUID> dependsOn) {
        if (dependsOn.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended('task-dependencies', 0))");
            var known = reachable(handle, dependsOn);
            for (int i = 0; i < dependsOn.size(); i++) {
                if (!known.containsKey(dependsOn.get(i)) && !task.equals(dependsOn.get(i))) {
                    throw Problem.unknownSubject("task", dependsOn.get(i), "/dependsOn/" + i);
                }
            }
            Dependencies.check(task, dependsOn, known);
        });
    }

    /** Those of the tasks that are neither done nor cancelled. */
    List<Linked> open(List<UUID> tasks) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, name, state from task
                        where id = any(:tasks) and state not in ('DONE', 'CANCELLED') order by id
                        """)
                .bind("tasks", SqlArray.uuids(tasks))
                .map((row, context) -> new Linked(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        TaskState.valueOf(row.getString("state"))))
                .list());
    }

    private static Map<UUID, List<UUID>> reachable(Handle handle, List<UUID> from) {
        var known = new HashMap<UUID, List<UUID>>();
        handle.createQuery(REACHABLE)
                .bind("from", SqlArray.uuids(from))
                .map((row, context) -> Map.entry(row.getObject("task_id", UUID.class), ids(row.getArray("depends_on"))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
