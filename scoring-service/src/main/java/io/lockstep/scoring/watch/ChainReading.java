package io.lockstep.scoring.watch;

import io.lockstep.kit.problem.Problem;
import io.lockstep.scoring.watch.AlertChain.Kind;
import io.lockstep.scoring.watch.AlertChain.Link;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts together the events that stand behind an alert, and those that followed from it. */
@Singleton
class ChainReading {

    /** At most that many events: an alert that swings for a quarter has as many changes as days. */
    private static final int AT_MOST = 500;

    private static final String CHAIN = """
            with change as (select * from alert_change where alert_id = :alert),
                 cited as (select distinct unnest(facts) fact_id from change),
                 fact as (
                     select p.progress_id fact_id, 'progress' what, p.task_id subject_id, p.as_of, p.recorded_at,
                            coalesce(p.percent, p.quantity) value
                     from progress p join cited on fact_id = progress_id
                     union all
                     select m.measurement_id, 'measurement', m.key_result_id, m.as_of, m.recorded_at, m.value
                     from measurement m join cited on fact_id = measurement_id
                     union all
                     select l.event_id, 'lead-fact', l.key_result_id, l.as_of, l.recorded_at, l.leads
                     from lead_fact l join cited on fact_id = l.event_id and l.key_result_id is not null),
                 judged as (
                     select subject_id from alert where alert_id = :alert
                     union select subject_id from fact
                     union select c.key_result_id from task_contribution c join fact on task_id = subject_id)
            select * from (
                select fact_id event_id, 'FACT' kind, what as name, subject_id, recorded_at at, as_of, value,
                       null::uuid caused_by from fact
                union all
                select h.event_id, 'SCORE', case when n.type = 'GOAL' then 'goal' else 'key-result' end, h.subject_id,
                       h.changed_at, h.evaluated_on, h.pace, h.moved_by
                from change c join score_history h
                  on h.subject_id in (select subject_id from judged) and h.moved_by = c.moved_by
                 and h.event_id <= c.event_id
                join node n on n.id = h.subject_id
                union all
                select event_id, 'ALERT', coalesce(level, 'CLEARED'), (select subject_id from alert where alert_id = :alert),
                       changed_at, evaluated_on, value, moved_by
                from change
                union all
                select event_id, 'REMEDIATION', name, alert_id, at, null, null, null
                from remediation_event where alert_id = :alert) link
            order by at, kind = 'ALERT', kind = 'SCORE', event_id limit :limit
            """;

    private final Jdbi jdbi;

    ChainReading(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The chain of the alert.
     *
     * @throws Problem 404
     */
    AlertChain of(UUID alert) {
        return jdbi.withHandle(handle -> {
            var isKnown = handle.createQuery("select exists (select from alert where alert_id = :alert)")
                    .bind("alert", alert)
                    .mapTo(Boolean.class)
                    .one();
            if (!isKnown) {
                throw Problem.notFound("alert", alert);
            }
            var links = handle.createQuery(CHAIN)
                    .bind("alert", alert)
                    .bind("limit", AT_MOST)
                    .map((row, context) -> link(row))
                    .list();
            return new AlertChain(alert, links);
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("event_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("subject_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("as_of", LocalDate.class),
                row.getBigDecimal("value"),
                row.getObject("caused_by", UUID.class));
    }
}
