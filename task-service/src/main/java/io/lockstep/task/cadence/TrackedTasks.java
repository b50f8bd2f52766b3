package io.lockstep.task.cadence;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.task.plan.Cadence;
import io.lockstep.task.plan.Priority;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tasks that are reported on, and what was found overdue of them. */
@Singleton
class TrackedTasks {

    /** A milestone that was not done in time. */
    record Missed(UUID taskId, UUID milestoneId, String name, LocalDate due) {}

    /** A task is tracked from its start, or from its first report where it is reported on without. */
    private static final String TRACKED = """
            select t.id, t.name, t.owner_id, o.display_name, t.priority, t.every_days, t.working_days_only,
                   coalesce(t.started_on, t.start_date) as began, p.last, d.due_on
            from task t
            left join person o on o.person_id = t.owner_id
            left join check_in_overdue d on d.task_id = t.id
            cross join lateral (
                select max(f.as_of) as last from task_progress f
                where f.task_id = t.id
                  and not exists (select from task_progress_retracted r where r.progress_id = f.progress_id)) p
            where t.id > :after and t.state not in ('DONE', 'CANCELLED')
              and (t.state in ('RUNNING', 'BLOCKED') or p.last is not null)
              and (:owner::uuid is null or t.owner_id = :owner)
              and (:team::uuid is null or t.team_id = :team)
            order by t.id limit :limit
            """;

    private static final String MISSED = """
            with late as (
                insert into milestone_missed (task_id, milestone_id, due, detected_on)
                select m.task_id, m.milestone_id, m.due, :today
                from task_milestone m join task t on t.id = m.task_id
                where m.done_on is null and m.due < :today and t.state not in ('DONE', 'CANCELLED')
                  and not exists (
                      select from milestone_missed k
                      where k.task_id = m.task_id and k.milestone_id = m.milestone_id and k.due = m.due)
                order by m.task_id, m.milestone_id limit :limit
                on conflict do nothing
                returning task_id, milestone_id, due
            )
            select late.*, m.name from late join task_milestone m using (task_id, milestone_id)
            """;

    private final Jdbi jdbi;

    TrackedTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<TrackedTask> page(@Nullable UUID owner, @Nullable UUID team, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TRACKED)
                .bind("owner", owner)
                .bind("team", team)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> tracked(row))
                .list());
    }

    /** Forgets what was found overdue of tasks that have caught up. */
    void caughtUp(Collection<UUID> tasks) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from check_in_overdue where task_id = any(:tasks)")
                .bind("tasks", SqlArray.uuids(tasks))
                .execute());
    }

    /** Notes that a check-in is overdue; false where that is known already. */
    boolean overdue(UUID task, LocalDate due, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into check_in_overdue (task_id, due_on, detected_on) values (:task, :due, :today)
                        on conflict do nothing
                        """)
                        .bind("task", task)
                        .bind("due", due)
                        .bind("today", today)
                        .execute())
                == 1;
    }

    /** Notes up to {@code limit} milestones that are late and were not found before, and tells which. */
    List<Missed> missed(LocalDate today, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(MISSED)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, context) -> new Missed(
                        row.getObject("task_id", UUID.class),
                        row.getObject("milestone_id", UUID.class),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class)))
                .list());
    }

    /** The day up to which all was looked for. */
    @Nullable
    LocalDate watchedUpTo() {
        return jdbi.withHandle(handle -> handle.createQuery("select day from watch_day where name = 'cadence'")
                .map((row, context) -> row.getObject("day", LocalDate.class))
                .findOne()
                .orElse(null));
    }

    void watched(LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into watch_day (name, day) values ('cadence', :day)
                        on conflict (name) do update set day = greatest(watch_day.day, excluded.day)
                        """).bind("day", day).execute());
    }

    private static TrackedTask tracked(ResultSet row) throws SQLException {
        var priority = Priority.valueOf(row.getString("priority"));
        var every = (Integer) row.getObject("every_days");
        var own = every == null ? null : new Cadence(every, row.getBoolean("working_days_only"));
        return new TrackedTask(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                row.getString("display_name"),
                priority,
                Cadence.of(own, priority),
                row.getObject("began", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
