package io.lockstep.scoring.alert;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The alerts and the history of their levels. */
@Singleton
class Alerts {

    /** A change as it is stored. */
    private record Row(
            UUID eventId,
            UUID movedBy,
            String correlationId,
            @Nullable Level previous,
            Alert alert) {}

    private final Jdbi jdbi;

    Alerts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The open alerts of the subjects; the caller holds the subjects' locks. */
    Map<Subject.Key, Alert> open(Collection<UUID> subjects) {
        return jdbi.withHandle(handle -> {
            var open = new HashMap<Subject.Key, Alert>();
            handle.createQuery("select * from alert where subject_id = any(:ids) and cleared_at is null")
                    .bind("ids", SqlArray.uuids(subjects))
                    .map((row, context) -> alert(row))
                    .forEach(alert -> open.put(alert.subject().key(), alert));
            return open;
        });
    }

    /** The open shortfalls of nodes among the given ones, by node. */
    Map<UUID, Alert> openShortfalls(Collection<UUID> nodes) {
        var found = new HashMap<UUID, Alert>();
        open(nodes).forEach((key, alert) -> {
            if (key.trigger() == Trigger.KPI_SHORTFALL && key.indicator() == null) {
                found.put(key.id(), alert);
            }
        });
        return found;
    }

    /** The level of each node among the given ones that has an open shortfall, of its own or as a member. */
    Map<UUID, Level> shortfalls(Collection<UUID> nodes) {
        return jdbi.withHandle(handle -> {
            var levels = new HashMap<UUID, Level>();
            handle.createQuery("""
                            select subject_id, level from alert
                            where subject_id = any(:ids) and cleared_at is null and trigger = 'KPI_SHORTFALL'
                              and indicator is null
                            union all
                            select subject_id, level from alert_member where subject_id = any(:ids) and left_at is null
                            """)
                    .bind("ids", SqlArray.uuids(nodes))
                    .map((row, context) ->
                            levels.put(row.getObject("subject_id", UUID.class), Level.valueOf(row.getString("level"))))
                    .list();
            return levels;
        });
    }

    /** How many members the alerts have, those that have any. */
    Map<UUID, Integer> memberCounts(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> {
            var counts = new HashMap<UUID, Integer>();
            handle.createQuery(
                            "select alert_id, member_count from alert where alert_id = any(:ids) and member_count > 0")
                    .bind("ids", SqlArray.uuids(ids))
                    .map((row, context) ->
                            counts.put(row.getObject("alert_id", UUID.class), row.getInt("member_count")))
                    .list();
            return counts;
        });
    }

    /** Stores what the changes leave of the alerts, and the changes of level themselves. */
    void save(List<AlertChange> changes) {
        var rows = EventJson.write(changes.stream()
                .map(change -> new Row(
                        change.eventId(),
                        change.movedBy(),
                        change.seen().causes().determining().correlationId(),
                        change.previous(),
                        change.alert()))
                .toList());
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into alert (alert_id, trigger, subject_type, subject_id, indicator, name, goal_id, task_id,
                                owner_id, team_id, level, value, threshold, evaluated_on, raised_at, changed_at,
                                cleared_at, cleared_because, facts, fact_count)
                            select a.id, s.trigger, s.type, s.id, s.indicator, s.name, s."goalId", s."taskId", s."ownerId",
                                s."teamId", a.level, a.value, a.threshold, a."evaluatedOn", a."raisedAt", a."changedAt",
                                a."clearedAt", a."clearedBecause", a.facts, a."factCount"
                            from json_to_recordset(cast(:rows as json)) as r (alert json),
                                 json_to_record(r.alert) as a (id uuid, subject json, level text, value numeric,
                                     threshold numeric, "evaluatedOn" date, "raisedAt" timestamptz,
                                     "changedAt" timestamptz, "clearedAt" timestamptz, "clearedBecause" text,
                                     facts uuid[], "factCount" int),
                                 json_to_record(a.subject) as s (trigger text, type text, id uuid, indicator text,
                                     name text, "goalId" uuid, "taskId" uuid, "ownerId" uuid, "teamId" uuid)
                            on conflict (alert_id) do update set name = excluded.name, goal_id = excluded.goal_id,
                                owner_id = excluded.owner_id, team_id = excluded.team_id, level = excluded.level,
                                value = excluded.value, threshold = excluded.threshold,
                                evaluated_on = excluded.evaluated_on, changed_at = excluded.changed_at,
                                cleared_at = excluded.cleared_at, cleared_because = excluded.cleared_because,
                                facts = excluded.facts, fact_count = excluded.fact_count
                            """).bind("rows", rows).execute();
            handle.createUpdate("""
                            insert into alert_change (event_id, alert_id, changed_at, level, value, threshold, evaluated_on,
                                moved_by, facts, fact_count, correlation_id)
                            select r."eventId", a.id, a."changedAt", a.level, a.value, a.threshold, a."evaluatedOn",
                                r."movedBy", a.facts, a."factCount", r."correlationId"
                            from json_to_recordset(cast(:rows as json))
                                     as r ("eventId" uuid, "movedBy" uuid, "correlationId" text, previous text, alert json),
                                 json_to_record(r.alert) as a (id uuid, level text, value numeric, threshold numeric,
                                     "evaluatedOn" date, "changedAt" timestamptz, facts uuid[], "factCount" int)
                            where a.level is distinct from r.previous
                            """).bind("rows", rows).execute();
        });
    }

    static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("alert_id", UUID.class),
                subject(row),
                named(Level.class, row.getString("level")),
                row.getBigDecimal("value"),
                row.getBigDecimal("threshold"),
                row.getObject("evaluated_on", LocalDate.class),
                instant(row, "raised_at"),
                instant(row, "changed_at"),
                row.getObject("cleared_at") == null ? null : instant(row, "cleared_at"),
                named(ClearedBecause.class, row.getString("cleared_because")),
                row.getObject("assigned_to", UUID.class),
                row.getInt("member_count"),
                Arrays.asList((UUID[]) row.getArray("facts").getArray()),
                row.getInt("fact_count"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                Trigger.valueOf(row.getString("trigger")),
                SubjectType.valueOf(row.getString("subject_type")),
                row.getObject("subject_id", UUID.class),
                row.getString("indicator"),
                row.getString("name"),
                row.getObject("goal_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class));
    }
}
