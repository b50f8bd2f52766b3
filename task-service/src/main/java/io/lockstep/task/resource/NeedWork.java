package io.lockstep.task.resource;

import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Resources to confirm before a task starts: for those who lead its team or a team above, unless they asked themselves. */
@Singleton
class NeedWork implements WorkSource {

    private static final String REQUESTED = """
            with recursive led as (
                select team_id from team where lead_id = :person
                union
                select t.team_id from team t join led on t.parent_team_id = led.team_id
            )
            select r.resource_id, t.name || ': ' || r.name as title, t.start_date
            from task_resource r join task t on t.id = r.task_id
            where r.state = 'REQUESTED' and t.state not in ('DONE', 'CANCELLED')
              and t.team_id in (select team_id from led)
              and r.requested_by <> (select subject from person where person_id = :person)
            """;

    private final Jdbi jdbi;

    NeedWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(REQUESTED)
                .bind("person", person)
                .map((row, context) -> {
                    var id = row.getObject("resource_id", UUID.class);
                    return WorkItem.on(
                            WorkKind.RESOURCE,
                            WorkAction.ANSWER,
                            id,
                            row.getString("title"),
                            row.getObject("start_date", LocalDate.class),
                            "/v1/resources/" + id);
                })
                .list());
    }
}
