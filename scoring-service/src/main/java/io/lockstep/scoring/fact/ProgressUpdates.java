package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Progress updates on tasks and the indicator values in them; of each, the greatest (as-of, recorded, id) wins. */
@Singleton
public class ProgressUpdates {

    /** The winning progress of a task, in the way that it was reported. */
    public record Latest(
            UUID factId,
            LocalDate asOf,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal quantity) {}

    /** The winning value of an indicator. */
    public record LatestIndicator(UUID factId, LocalDate asOf, BigDecimal value) {}

    private final Jdbi jdbi;

    ProgressUpdates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores what is not stored yet. */
    public void save(Collection<ProgressRecorded> updates) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into progress (progress_id, task_id, as_of, recorded_at, percent, quantity)
                            select "progressId", "taskId", "asOf", "recordedAt", percent, quantity
                            from json_to_recordset(cast(:rows as json)) as r ("progressId" uuid, "taskId" uuid,
                                 "asOf" date, "recordedAt" timestamptz, percent numeric, quantity numeric)
                            order by "progressId"
                            on conflict do nothing
                            """).bind("rows", EventJson.write(updates)).execute();
            var withIndicators =
                    updates.stream().filter(ProgressRecorded::hasIndicators).toList();
            if (!withIndicators.isEmpty()) {
                saveIndicators(handle, withIndicators);
            }
        });
    }

    private static void saveIndicators(Handle handle, List<ProgressRecorded> updates) {
        handle.createUpdate("""
                        insert into indicator_value (task_id, code, as_of, recorded_at, progress_id, value)
                        select r."taskId", i.code, r."asOf", r."recordedAt", r."progressId", i.value
                        from json_to_recordset(cast(:rows as json)) as r ("progressId" uuid, "taskId" uuid,
                                 "asOf" date, "recordedAt" timestamptz, indicators json),
                             json_to_recordset(r.indicators) as i (code text, value numeric)
                        order by r."progressId", i.code
                        on conflict do nothing
                        """).bind("rows", EventJson.write(updates)).execute();
    }

    /** The winning progress of each task that has one. */
    public Map<UUID, Latest> latest(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> {
            var latest = new HashMap<UUID, Latest>();
            handle.createQuery("""
                            select p.* from unnest(:ids) as t (id) cross join lateral (
                                select * from progress p where p.task_id = t.id
                                    and not exists (select from retracted_fact r where r.fact_id = p.progress_id)
                                order by as_of desc, recorded_at desc, progress_id desc limit 1) p
                            """)
                    .bind("ids", SqlArray.uuids(tasks))
                    .map((row, context) -> latest.put(
                            row.getObject("task_id", UUID.class),
                            new Latest(
                                    row.getObject("progress_id", UUID.class),
                                    row.getObject("as_of", LocalDate.class),
                                    row.getBigDecimal("percent"),
                                    row.getBigDecimal("quantity"))))
                    .list();
            return latest;
        });
    }

    /** The winning values of the tasks' indicators, by task and code. */
    public Map<UUID, Map<String, LatestIndicator>> latestIndicators(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> {
            var latest = new HashMap<UUID, Map<String, LatestIndicator>>();
            handle.createQuery("""
                            select i.* from unnest(:ids) as t (id)
                            cross join lateral (select distinct d.value ->> 'code' as code from task k,
                                json_array_elements(k.indicators) d (value) where k.task_id = t.id) c
                            cross join lateral (
                                select * from indicator_value i where i.task_id = t.id and i.code = c.code
                                    and not exists (select from retracted_fact r where r.fact_id = i.progress_id)
                                order by as_of desc, recorded_at desc, progress_id desc limit 1) i
                            """)
                    .bind("ids", SqlArray.uuids(tasks))
                    .map((row, context) -> latest.computeIfAbsent(
                                    row.getObject("task_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("code"),
                                    new LatestIndicator(
                                            row.getObject("progress_id", UUID.class),
                                            row.getObject("as_of", LocalDate.class),
                                            row.getBigDecimal("value"))))
                    .list();
            return latest;
        });
    }
}
