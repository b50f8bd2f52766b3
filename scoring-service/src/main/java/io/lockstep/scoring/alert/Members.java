package io.lockstep.scoring.alert;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The members of storms, those that have left too. */
@Singleton
class Members {

    /** A worst-first page of the members of an alert. */
    private static final String WORST = "select * from alert_member where alert_id = :alert and left_at is null"
            + " order by value, subject_id limit :limit";

    private final Jdbi jdbi;

    Members(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of the subjects are members of an open alert now. */
    Map<UUID, Member> of(Collection<UUID> subjects) {
        return jdbi.withHandle(handle -> {
            var members = new HashMap<UUID, Member>();
            handle.createQuery("select * from alert_member where subject_id = any(:ids) and left_at is null")
                    .bind("ids", SqlArray.uuids(subjects))
                    .map((row, context) -> member(row))
                    .forEach(member -> members.put(member.subject().id(), member));
            return members;
        });
    }

    /** Who is a member of the alert now, worst first. */
    List<Member> in(UUID alert, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(WORST)
                .bind("alert", alert)
                .bind("limit", limit)
                .map((row, context) -> member(row))
                .list());
    }

    /** Adds members and changes those that are; {@code now} is when. */
    void save(Collection<Member> members, String now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into alert_member (alert_id, subject_id, subject_type, name, goal_id, owner_id, team_id, level,
                                                  value, threshold, evaluated_on, joined_at)
                        select r."alertId", s.id, s.type, s.name, s."goalId", s."ownerId", s."teamId", r.level, r.value,
                            r.threshold, r."evaluatedOn", cast(:now as timestamptz)
                        from json_to_recordset(cast(:rows as json)) as r ("alertId" uuid, subject json, level text,
                                 value numeric, threshold numeric, "evaluatedOn" date),
                             json_to_record(r.subject) as s (id uuid, type text, name text, "goalId" uuid,
                                 "ownerId" uuid, "teamId" uuid)
                        order by s.id
                        on conflict (alert_id, subject_id) do update set level = excluded.level, value = excluded.value,
                            threshold = excluded.threshold, evaluated_on = excluded.evaluated_on,
                            owner_id = excluded.owner_id, team_id = excluded.team_id, name = excluded.name,
                            left_at = null
                        """)
                .bind("rows", EventJson.write(members))
                .bind("now", now)
                .execute());
    }

    /** Lets subjects leave whatever storm they are in. */
    void leave(Collection<UUID> subjects, String now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update alert_member set left_at = cast(:now as timestamptz)
                        where subject_id = any(:ids) and left_at is null
                        """)
                .bind("ids", SqlArray.uuids(subjects))
                .bind("now", now)
                .execute());
    }

    /** Writes down how many members each of the alerts has now. */
    void count(Collection<UUID> alerts) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update alert a set member_count =
                            (select count(*) from alert_member m where m.alert_id = a.alert_id and m.left_at is null)
                        where a.alert_id = any(:ids)
                        """).bind("ids", SqlArray.uuids(alerts)).execute());
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("alert_id", UUID.class),
                new Subject(
                        Trigger.KPI_SHORTFALL,
                        SubjectType.valueOf(row.getString("subject_type")),
                        row.getObject("subject_id", UUID.class),
                        null,
                        row.getString("name"),
                        row.getObject("goal_id", UUID.class),
                        null,
                        row.getObject("owner_id", UUID.class),
                        row.getObject("team_id", UUID.class)),
                Level.valueOf(row.getString("level")),
                row.getBigDecimal("value"),
                row.getBigDecimal("threshold"),
                row.getObject("evaluated_on", LocalDate.class));
    }
}
