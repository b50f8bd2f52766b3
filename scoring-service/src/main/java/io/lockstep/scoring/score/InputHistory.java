package io.lockstep.scoring.score;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What key results were judged by, whenever that changed: with the scores of {@link ScoreHistory}, and in a table of its own where
 * the score stayed. A tick changes none of it, so a million of them cost nothing here.
 */
@Singleton
public class InputHistory {

    /** From that moment on the key result was judged by this. */
    public record Entry(UUID subjectId, Instant changedAt, UUID eventId, long planVersion, ScoreInputs inputs) {

        /** The inputs as they were with the score then: a tick that came after them has only moved the day. */
        public ScoreInputs with(ScoreHistory.Entry score) {
            return isBefore(score) ? inputs.on(score.evaluatedOn()) : inputs;
        }

        /** The version of the plan then, which may be newer than the score that it left as it was. */
        public long planVersionWith(ScoreHistory.Entry score) {
            return isBefore(score) ? score.planVersion() : planVersion;
        }

        private boolean isBefore(ScoreHistory.Entry score) {
            return changedAt.equals(score.changedAt())
                    ? eventId.toString().compareTo(score.eventId().toString()) < 0
                    : changedAt.isBefore(score.changedAt());
        }
    }

    private final Jdbi jdbi;

    InputHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps inputs that have changed without the score. */
    public void append(List<Entry> entries) {
        if (!entries.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into score_inputs (subject_id, changed_at, event_id, plan_version, inputs)
                            select "subjectId", "changedAt", "eventId", "planVersion", inputs
                            from json_to_recordset(cast(:rows as json)) as r ("subjectId" uuid, "changedAt" timestamptz,
                                 "eventId" uuid, "planVersion" bigint, inputs json)
                            """)
                    .bind("rows", EventJson.write(entries))
                    .execute());
        }
    }

    /** What the key result was judged by at that moment; empty before it ever was. */
    public Optional<Entry> at(UUID subject, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from (
                            (select changed_at, event_id, plan_version, inputs from score_history
                             where subject_id = :subject and changed_at <= :at and inputs is not null
                             order by changed_at desc, event_id desc limit 1)
                            union all
                            (select changed_at, event_id, plan_version, inputs from score_inputs
                             where subject_id = :subject and changed_at <= :at
                             order by changed_at desc, event_id desc limit 1)) latest
                        order by changed_at desc, event_id desc limit 1
                        """)
                .bind("subject", subject)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Entry(
                        subject,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("event_id", UUID.class),
                        row.getLong("plan_version"),
                        Objects.requireNonNull(ScoreHistory.inputs(row.getString("inputs")))))
                .findOne());
    }
}
