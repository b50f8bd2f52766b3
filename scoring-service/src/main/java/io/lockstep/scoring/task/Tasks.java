package io.lockstep.scoring.task;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.achievement.PlanCurve;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** The tasks, as far as scoring needs them. */
@Singleton
public class Tasks {

    /** A row of the contributions: they have no id of their own. */
    private record Row(UUID taskId, int position, Contribution contribution) {}

    private static final Set<TaskChanged.State> CLOSED =
            EnumSet.of(TaskChanged.State.DONE, TaskChanged.State.CANCELLED);

    private final Jdbi jdbi;

    Tasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over the tasks that are newer than what is known, and says which; at most one state per task. */
    public Set<UUID> save(Collection<TaskChanged> tasks) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into task (task_id, version, state, name, owner_id, team_id, start_date, end_date,
                            progress_unit, planned_quantity, plan_curve, plan_end, indicators, warning, critical,
                            milestones)
                        select "taskId", version, state, name, "ownerId", "teamId", start, "end", "progressUnit",
                            "plannedQuantity", "planCurve", ("planCurve" -> -1 ->> 'date')::date, indicators,
                            (thresholds ->> 'warning')::numeric, (thresholds ->> 'critical')::numeric, milestones
                        from json_to_recordset(cast(:rows as json)) as r ("taskId" uuid, version bigint, state text,
                             name text, "ownerId" uuid, "teamId" uuid, start date, "end" date, "progressUnit" text,
                             "plannedQuantity" numeric, "planCurve" json, indicators json, thresholds json,
                             milestones json)
                        order by "taskId"
                        on conflict (task_id) do update set version = excluded.version, state = excluded.state,
                            name = excluded.name, owner_id = excluded.owner_id, team_id = excluded.team_id,
                            start_date = excluded.start_date, end_date = excluded.end_date,
                            progress_unit = excluded.progress_unit, planned_quantity = excluded.planned_quantity,
                            plan_curve = excluded.plan_curve, plan_end = excluded.plan_end,
                            indicators = excluded.indicators, warning = excluded.warning, critical = excluded.critical,
                            milestones = coalesce(excluded.milestones, task.milestones)
                        where task.version < excluded.version
                        returning task_id
                        """)
                .bind("rows", EventJson.write(tasks))
                .mapTo(UUID.class)
                .list()));
    }

    /** Replaces what the tasks contribute to. */
    public void saveContributions(Collection<TaskChanged> tasks) {
        var rows = tasks.stream()
                .flatMap(task -> IntStream.range(0, task.contributions().size())
                        .mapToObj(i ->
                                new Row(task.taskId(), i, task.contributions().get(i))))
                .toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from task_contribution where task_id = any(:ids)")
                    .bind(
                            "ids",
                            SqlArray.uuids(
                                    tasks.stream().map(TaskChanged::taskId).toList()))
                    .execute();
            handle.createUpdate("""
                            insert into task_contribution (task_id, position, key_result_id, quantity, indicator)
                            select r."taskId", r.position, c."keyResultId", c.quantity, c.indicator
                            from json_to_recordset(cast(:rows as json))
                                     as r ("taskId" uuid, position int, contribution json),
                                 json_to_record(r.contribution)
                                     as c ("keyResultId" uuid, quantity numeric, indicator text)
                            """).bind("rows", EventJson.write(rows)).execute();
        });
    }

    /** Locks the tasks that are known, in the order of their ids, until the end of the transaction. */
    public Set<UUID> lock(Collection<UUID> tasks) {
        return ids("select task_id from task where task_id = any(:ids) order by task_id for update", tasks);
    }

    /** Which key results the tasks contribute to. */
    public Map<UUID, Set<UUID>> contributedTo(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, Set<UUID>>();
            handle.createQuery("select task_id, key_result_id from task_contribution where task_id = any(:ids)")
                    .bind("ids", SqlArray.uuids(tasks))
                    .map((row, context) -> found.computeIfAbsent(
                                    row.getObject("task_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("key_result_id", UUID.class)))
                    .list();
            return found;
        });
    }

    /** Open tasks that have progress, still ran when they were last judged, and were judged before {@code day}. */
    public Set<UUID> dueOn(LocalDate day) {
        return jdbi.withHandle(handle -> new HashSet<>(
                handle.createQuery("""
                        select task_id from task
                        where state not in ('DONE', 'CANCELLED') and evaluated_on < :day
                          and evaluated_on < greatest(plan_end, end_date)
                        """).bind("day", day).mapTo(UUID.class).list()));
    }

    /** Remembers the day that each of the tasks was judged for; none for those without progress. */
    public void judged(Collection<UUID> tasks, Map<UUID, LocalDate> days) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update task t set evaluated_on = d.day
                        from unnest(:tasks) as id (task_id) left join (
                            select key::uuid task_id, value::date as day
                            from json_each_text(cast(:days as json))) d using (task_id)
                        where t.task_id = id.task_id and t.evaluated_on is distinct from d.day
                        """)
                .bind("tasks", SqlArray.uuids(tasks))
                .bind("days", EventJson.write(days))
                .execute());
    }

    /** The given tasks, those that are known. */
    public Map<UUID, TaskPlan> find(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, TaskPlan>();
            handle.createQuery("select * from task where task_id = any(:ids)")
                    .bind("ids", SqlArray.uuids(tasks))
                    .map((row, context) -> plan(row))
                    .forEach(task -> found.put(task.id(), task));
            return found;
        });
    }

    private Set<UUID> ids(String sql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery(sql)
                .bind("ids", SqlArray.uuids(ids))
                .mapTo(UUID.class)
                .list()));
    }

    private static TaskPlan plan(ResultSet row) throws SQLException {
        var start = row.getObject("start_date", LocalDate.class);
        return new TaskPlan(
                row.getObject("task_id", UUID.class),
                CLOSED.contains(TaskChanged.State.valueOf(row.getString("state"))),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                start,
                row.getObject("end_date", LocalDate.class),
                new TaskPlan.Work(
                        ProgressUnit.valueOf(row.getString("progress_unit")), row.getBigDecimal("planned_quantity")),
                new Schedule(start, list(row.getString("plan_curve"), PlanCurve.Point[].class)),
                list(row.getString("indicators"), Indicator[].class),
                new TaskChanged.ThresholdOverride(row.getBigDecimal("warning"), row.getBigDecimal("critical")),
                TaskFindings.read(row));
    }

    private static <T> List<T> list(String json, Class<T[]> as) {
        return Arrays.asList(EventJson.read(json, as));
    }
}
