package io.lockstep.tracking.plan;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.directory.Directory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The read model of tasks; the highest version of each wins. */
@Singleton
class Tasks {

    private final Jdbi jdbi;

    Tasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The tasks among these, and whether the person may report on each. A task without a team belongs to its owner's. */
    Map<UUID, Found<Task>> find(Set<UUID> ids, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(Directory.REACH + """
                        select t.*, exists (select from me) as known,
                               coalesce(t.owner_id = (select person_id from me)
                                        or coalesce(t.team_id, o.team_id) in (select team_id from reach), false) as theirs
                        from task t left join person o on o.person_id = t.owner_id
                        where t.task_id = any(:ids)
                        """)
                .bind("subject", subject)
                .bind("ids", SqlArray.uuids(ids))
                .map((row, context) -> new Found<>(task(row), row.getBoolean("theirs"), row.getBoolean("known")))
                .collect(Collectors.toMap(found -> found.subject().taskId(), found -> found)));
    }

    /** Applies tasks, each at most once, in the current transaction. */
    void apply(Collection<TaskChanged> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into task (task_id, version, cancelled, owner_id, team_id, progress_unit, indicators)
                        select id, version, cancelled, owner, team, unit, codes::text[]
                        from unnest(:ids, :versions, :cancelled, :owners, :teams, :units, :indicators)
                             as t (id, version, cancelled, owner, team, unit, codes)
                        order by id
                        on conflict (task_id) do update
                        set version = excluded.version, cancelled = excluded.cancelled, owner_id = excluded.owner_id,
                            team_id = excluded.team_id, progress_unit = excluded.progress_unit,
                            indicators = excluded.indicators
                        where task.version < excluded.version
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(tasks.stream().map(TaskChanged::taskId).toList()))
                .bind(
                        "versions",
                        SqlArray.longs(tasks.stream().map(TaskChanged::version).toList()))
                .bind(
                        "cancelled",
                        SqlArray.booleans(
                                tasks.stream().map(TaskChanged::cancelled).toList()))
                .bind(
                        "owners",
                        SqlArray.uuids(tasks.stream().map(TaskChanged::ownerId).toList()))
                .bind(
                        "teams",
                        SqlArray.uuids(tasks.stream().map(TaskChanged::teamId).toList()))
                .bind(
                        "units",
                        SqlArray.texts(
                                tasks.stream().map(TaskChanged::progressUnit).toList()))
                .bind(
                        "indicators",
                        SqlArray.texts(tasks.stream()
                                .map(task -> arrayLiteral(task.indicatorCodes()))
                                .toList()))
                .execute());
    }

    /** PostgreSQL has no arrays of arrays of different lengths, so each list travels as the text of an array. */
    private static String arrayLiteral(Collection<String> codes) {
        var text = new StringBuilder("{");
        for (var code : codes) {
            text.append(text.length() > 1 ? ",\"" : "\"")
                    .append(code.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                row.getBoolean("cancelled"),
                ProgressUnit.valueOf(row.getString("progress_unit")),
                Set.of((String[]) row.getArray("indicators").getArray()));
    }
}
