package io.lockstep.task.task;

import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The last days of somebody's open tasks, and the milestones in them that are not reached yet. */
@Singleton
class TaskWork implements WorkSource {

    private static final String OPEN = """
            select 'DEADLINE' as kind, t.id, t.name as title, t.end_date as due
            from task t where t.owner_id = :person and t.state not in ('DONE', 'CANCELLED')
            union all
            select 'MILESTONE', t.id, t.name || ': ' || m.name, m.due
            from task t join task_milestone m on m.task_id = t.id
            where t.owner_id = :person and t.state not in ('DONE', 'CANCELLED') and m.done_on is null
            """;

    private final Jdbi jdbi;

    TaskWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("person", person)
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    return WorkItem.on(
                            WorkKind.valueOf(row.getString("kind")),
                            WorkAction.DO,
                            id,
                            row.getString("title"),
                            row.getObject("due", LocalDate.class),
                            "/v1/tasks/" + id);
                })
                .list());
    }
}
