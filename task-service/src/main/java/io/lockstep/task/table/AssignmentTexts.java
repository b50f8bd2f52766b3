package io.lockstep.task.table;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How an imported table wrote goal and owner, to be written the same way again for as long as they are the same. */
@Singleton
class AssignmentTexts {

    /** The words of a row, and what they meant. */
    record Written(UUID taskId, UUID goalId, String goal, UUID ownerId, String owner) {}

    private final Jdbi jdbi;

    AssignmentTexts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(UUID task, AssignmentRow row) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into assignment_text (task_id, goal_id, goal, owner_id, owner)
                        values (:task, :goalId, :goal, :ownerId, :owner)
                        """)
                .bind("task", task)
                .bind("goalId", row.goal().goalId())
                .bind("goal", row.row().cell(AssignmentColumns.GOAL))
                .bind("ownerId", row.owner().personId())
                .bind("owner", row.row().cell(AssignmentColumns.OWNER))
                .execute());
    }

    Map<UUID, Written> of(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from assignment_text where task_id = any(:tasks)")
                .bind("tasks", SqlArray.uuids(tasks))
                .map((row, context) -> new Written(
                        row.getObject("task_id", UUID.class),
                        row.getObject("goal_id", UUID.class),
                        row.getString("goal"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner")))
                .stream()
                .collect(Collectors.toMap(Written::taskId, written -> written)));
    }
}
