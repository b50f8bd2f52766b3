package io.lockstep.scoring.score;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every score that there ever was, published or moved by a tick alone; append-only. */
@Singleton
public class ScoreHistory {

    /**
     * One change.
     *
     * @param inputs of a key result; a tick, which leaves them as they are, keeps none
     */
    public record Entry(
            UUID eventId,
            UUID subjectId,
            Instant changedAt,
            @Nullable LocalDate evaluatedOn,
            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            BigDecimal coverage,
            int formulaVersion,
            long planVersion,
            UUID movedBy,
            List<UUID> facts,
            int factCount,
            @Nullable ScoreInputs inputs) {}

    private final Jdbi jdbi;

    ScoreHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Appends what was just published. */
    public void append(List<Entry> entries) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into score_history (event_id, subject_id, changed_at, evaluated_on, achievement, pace, coverage,
                                                   formula_version, plan_version, moved_by, facts, fact_count, inputs)
                        select "eventId", "subjectId", "changedAt", "evaluatedOn", achievement, pace, coverage,
                               "formulaVersion", "planVersion", "movedBy", facts, "factCount", inputs
                        from json_to_recordset(cast(:rows as json)) as r ("eventId" uuid, "subjectId" uuid,
                             "changedAt" timestamptz, "evaluatedOn" date, achievement numeric, pace numeric,
                             coverage numeric, "formulaVersion" int, "planVersion" bigint, "movedBy" uuid, facts uuid[],
                             "factCount" int, inputs json)
                        """).bind("rows", EventJson.write(entries)).execute());
    }

    /** Changes of the subject, newest first, before the given event id. */
    public List<Entry> before(UUID subject, @Nullable UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from score_history
                        where subject_id = :subject and (cast(:before as uuid) is null or event_id < :before)
                        order by event_id desc limit :limit
                        """)
                .bind("subject", subject)
                .bindByType("before", before, UUID.class)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    /** What was known of each subject at that moment: the last change by then, where there was one. */
    public Map<UUID, Entry> at(Collection<UUID> subjects, Instant at) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, Entry>();
            handle.createQuery("""
                            select h.* from unnest(:subjects) as s (id) cross join lateral (
                                select * from score_history h where h.subject_id = s.id and h.changed_at <= :at
                                order by changed_at desc, event_id desc limit 1) h
                            """)
                    .bind("subjects", SqlArray.uuids(subjects))
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> entry(row))
                    .forEach(entry -> found.put(entry.subjectId(), entry));
            return found;
        });
    }

    /** The last change by that moment that facts brought about: what a tick moves has none of its own. */
    public Optional<Entry> byFactsAt(UUID subject, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from score_history
                        where subject_id = :subject and changed_at <= :at and fact_count > 0
                        order by changed_at desc, event_id desc limit 1
                        """)
                .bind("subject", subject)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** What was known of the subject at each of the moments; absent before the first change. */
    public List<@Nullable Entry> at(UUID subject, List<Instant> moments) {
        return jdbi.withHandle(handle -> {
            var found = new ArrayList<@Nullable Entry>();
            handle.createQuery("""
                            select h.* from unnest(cast(:moments as timestamptz[])) with ordinality as m (at, n)
                            left join lateral (
                                select * from score_history h where h.subject_id = :subject and h.changed_at <= m.at
                                order by changed_at desc, event_id desc limit 1) h on true
                            order by m.n
                            """)
                    .bind("subject", subject)
                    .bind(
                            "moments",
                            SqlArray.texts(
                                    moments.stream().map(Instant::toString).toList()))
                    .map((row, context) ->
                            row.getObject("event_id") == null ? Optional.<Entry>empty() : Optional.of(entry(row)))
                    .forEach(entry -> found.add(entry.orElse(null)));
            return found;
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("event_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("evaluated_on", LocalDate.class),
                row.getBigDecimal("achievement"),
                row.getBigDecimal("pace"),
                row.getBigDecimal("coverage"),
                row.getInt("formula_version"),
                row.getLong("plan_version"),
                row.getObject("moved_by", UUID.class),
                Arrays.asList((UUID[]) row.getArray("facts").getArray()),
                row.getInt("fact_count"),
                inputs(row.getString("inputs")));
    }

    static @Nullable ScoreInputs inputs(@Nullable String json) {
        return json == null ? null : EventJson.read(json, ScoreInputs.class);
    }
}
