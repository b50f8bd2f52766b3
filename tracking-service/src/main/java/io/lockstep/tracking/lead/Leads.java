package io.lockstep.tracking.lead;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Leads and the ledger rows of their events. */
@Singleton
class Leads {

    /** A lead as it is stored; its row is locked. */
    record Lead(UUID leadId, long version, LeadState state) {}

    /** An event about to be stored under the id that we give it. */
    record Entry(UUID factId, LeadEvent event) {}

    /** An event that is stored: its fact, its lead and the digest of what was sent. */
    record Known(String source, String id, UUID factId, UUID leadId, String digest) {}

    /**
     * All of a batch in one statement, so in one round trip: keys, leads and ledger rows. Keys are taken before leads, each
     * in one order, so that batches never wait for each other in a circle.
     */
    private static final String APPEND = """
            with event as materialized (
                select * from unnest(:ids, :sources, :keys, :digests, :leads, :newLeads, :days, :times, :contents)
                     with ordinality as e (id, source, key, digest, lead, new_lead, day, time, content, n)
            ), claimed as (
                insert into fact_key (scope, key, fact_id, digest)
                select 'lead:' || source, key, id, digest from event order by source, key, n
                on conflict do nothing returning fact_id
            ), fresh as (
                select e.* from event e join claimed c on c.fact_id = e.id
            ), touched as (
                insert into lead (lead_id, digest, source, version, state)
                select distinct on (lead) new_lead, lead, source, 0, '{}'::jsonb from fresh order by lead, n
                on conflict (digest) do update set digest = excluded.digest
                returning lead_id, digest, version, state
            ), stored as (
                insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
                select f.id, 'LEAD_EVENT', t.lead_id, f.day::date, f.time::timestamptz, :recordedAt, :reportedBy,
                       f.content::jsonb
                from fresh f join touched t on t.digest = f.lead
            )
            select f.id, t.lead_id, t.version, t.state from fresh f join touched t on t.digest = f.lead
            """;

    private final Jdbi jdbi;
    private final Day day;

    Leads(Jdbi jdbi, Day day) {
        this.jdbi = jdbi;
        this.day = day;
    }

    /**
     * Stores, in the current transaction, the events that are new, and locks their leads.
     *
     * @return of each fact that was stored its lead as it was before
     */
    Map<UUID, Lead> append(List<Entry> entries, Instant recordedAt, String reportedBy) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(APPEND)
                .bindArray("ids", UUID.class, of(entries, Entry::factId))
                .bindArray("sources", String.class, of(entries, it -> it.event().source()))
                .bindArray("keys", String.class, of(entries, it -> it.event().id()))
                .bindArray("digests", String.class, of(entries, it -> it.event().digest()))
                .bindArray("leads", String.class, of(entries, it -> it.event().leadDigest()))
                .bindArray("newLeads", UUID.class, of(entries, it -> Ids.next()))
                .bindArray(
                        "days",
                        String.class,
                        of(entries, it -> day.of(it.event().occurredAt()).toString()))
                .bindArray(
                        "times",
                        String.class,
                        of(entries, it -> it.event().occurredAt().toString()))
                .bindArray(
                        "contents",
                        String.class,
                        of(entries, it -> EventJson.write(it.event().content())))
                .bind("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .bind("reportedBy", reportedBy)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), lead(row)))
                .list());
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Stores the new states of leads whose rows are locked. */
    void save(Collection<Lead> leads) {
        if (leads.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update lead set version = n.version, state = n.state::jsonb
                        from unnest(:ids, :versions, :states) as n (id, version, state) where lead_id = n.id
                        """)
                .bindArray("ids", UUID.class, of(leads, Lead::leadId))
                .bindArray("versions", Long.class, of(leads, Lead::version))
                .bindArray("states", String.class, of(leads, lead -> EventJson.write(lead.state())))
                .execute());
    }

    /** Those of the events' sources and ids that are stored. */
    List<Known> find(Collection<LeadEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct w.source, w.key, k.digest, l.id, l.subject_id
                        from unnest(:sources, :keys) as w (source, key)
                        join fact_key k on k.scope = 'lead:' || w.source and k.key = w.key
                        join ledger l on l.id = k.fact_id
                        """)
                .bindArray("sources", String.class, of(events, LeadEvent::source))
                .bindArray("keys", String.class, of(events, LeadEvent::id))
                .map((row, context) -> new Known(
                        row.getString("source"),
                        row.getString("key"),
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("digest")))
                .list());
    }

    private static Lead lead(ResultSet row) throws SQLException {
        var state = EventJson.read(EventJson.parse(row.getString("state")), LeadState.class);
        return new Lead(row.getObject("lead_id", UUID.class), row.getLong("version"), state);
    }

    private static <T, R> List<R> of(Collection<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }
}
