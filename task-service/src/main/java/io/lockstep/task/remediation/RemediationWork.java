package io.lockstep.task.remediation;

import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Alerts to answer, those that have climbed to somebody, and adjustments that wait for those who lead the owner's team. */
@Singleton
class RemediationWork implements WorkSource {

    private static final String WAITING = """
            with recursive led as (
                select team_id from team where lead_id = :person
                union
                select t.team_id from team t join led on t.parent_team_id = led.team_id
            )
            select 'REMEDIATION' as kind, r.id, r.name, coalesce(r.promised_until, r.due_at) as due
            from remediation r where r.owner_id = :person and r.state = 'OPEN'
            union all
            select distinct 'ESCALATION', r.id, r.name, r.next_step_at
            from remediation r join remediation_entry e on e.remediation_id = r.id
            where e.kind = 'ESCALATED' and e.person_id = :person and r.state = 'OPEN' and r.promised_until is null
            union all
            select 'APPROVAL', r.id, r.name, r.due_at
            from remediation r left join person p on p.person_id = r.owner_id
            where r.state = 'AWAITING_APPROVAL' and r.owner_id <> :person
              and coalesce(r.team_id, p.team_id) in (select team_id from led)
            """;

    private final Jdbi jdbi;

    RemediationWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("person", person)
                .map((row, context) -> {
                    var due = row.getTimestamp("due");
                    return item(
                            WorkKind.valueOf(row.getString("kind")),
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            due == null ? null : due.toInstant());
                })
                .list());
    }

    private static WorkItem item(WorkKind kind, UUID id, String name, @Nullable Instant due) {
        var action = kind == WorkKind.ESCALATION ? WorkAction.ACKNOWLEDGE : WorkAction.ANSWER;
        return WorkItem.at(kind, action, id, name, due, "/v1/remediations/" + id);
    }
}
