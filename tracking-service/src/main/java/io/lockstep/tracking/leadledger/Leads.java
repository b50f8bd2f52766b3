package io.lockstep.tracking.leadledger;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Leads and the ledger rows of their events. */
@Singleton
class Leads {

    /** An event about to be stored under the id that we give it. */
    record Entry(UUID factId, LeadEvent event) {}

    /** An event that is stored: its fact, its lead and the digest of what was sent. */
    record Known(
            String source, String id, UUID factId, @Nullable UUID leadId, String digest, boolean forgotten) {}

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
                insert into lead (lead_id, digest, source, version, state, first_at)
                select distinct on (lead) new_lead, lead, source, 0, '{}'::jsonb, time::timestamptz
                from fresh order by lead, n
                on conflict (digest) do update set digest = excluded.digest
                returning *
            ), stored as (
                insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
                select f.id, 'LEAD_EVENT', t.lead_id, f.day::date, f.time::timestamptz, :recordedAt, :reportedBy,
                       f.content::jsonb
                from fresh f join touched t on t.digest = f.lead
            )
            select f.id, t.* from fresh f join touched t on t.digest = f.lead
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
                .bind("ids", SqlArray.uuids(of(entries, Entry::factId)))
                .bind("sources", SqlArray.texts(of(entries, it -> it.event().source())))
                .bind("keys", SqlArray.texts(of(entries, it -> it.event().id())))
                .bind("digests", SqlArray.texts(of(entries, it -> it.event().digest())))
                .bind("leads", SqlArray.texts(of(entries, it -> it.event().leadDigest())))
                .bind("newLeads", SqlArray.uuids(of(entries, it -> Ids.next())))
                .bind(
                        "days",
                        SqlArray.texts(of(
                                entries, it -> day.of(it.event().occurredAt()).toString())))
                .bind(
                        "times",
                        SqlArray.texts(of(entries, it -> it.event().occurredAt().toString())))
                .bind(
                        "contents",
                        SqlArray.texts(
                                of(entries, it -> EventJson.write(it.event().content()))))
                .bind("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .bind("reportedBy", reportedBy)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), LeadRows.lead(row)))
                .list());
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Stores, in the current transaction, an event of a lead that is locked. */
    void append(Lead lead, Entry entry, Instant recordedAt, String reportedBy) {
        var event = entry.event();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
                        values (:id, 'LEAD_EVENT', :lead, :day, :at, :recordedAt, :reportedBy, :content::jsonb)
                        """)
                .bind("id", entry.factId())
                .bind("lead", lead.leadId())
                .bind("day", day.of(event.occurredAt()))
                .bind("at", event.occurredAt().atOffset(ZoneOffset.UTC))
                .bind("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .bind("reportedBy", reportedBy)
                .bind("content", EventJson.write(event.content()))
                .execute());
    }

    /** The lead that is recognised by the digest, known or new, locked. */
    Lead open(String source, String digest, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into lead (lead_id, digest, source, version, state, first_at)
                        values (:id, :digest, :source, 0, '{}'::jsonb, :now)
                        on conflict (digest) do update set digest = excluded.digest returning *
                        """)
                .bind("id", Ids.next())
                .bind("digest", digest)
                .bind("source", source)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> LeadRows.lead(row))
                .one());
    }

    /** The lead that counts in place of this one, however many it was merged into one after the other; locked. */
    Lead root(UUID leadId) {
        return jdbi.withHandle(handle -> {
            var id = leadId;
            while (true) {
                var lead = handle.createQuery("select * from lead where lead_id = :id for update")
                        .bind("id", id)
                        .map((row, context) -> LeadRows.lead(row))
                        .one();
                if (lead.mergedInto() == null) {
                    return lead;
                }
                id = lead.mergedInto();
            }
        });
    }

    /** The sources and digests of a lead and of all that were merged into it. */
    List<PersonalData.Forgotten> family(UUID root) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive family as (
                            select lead_id, source, digest from lead where lead_id = :root
                            union
                            select l.lead_id, l.source, l.digest from lead l join family f on l.merged_into = f.lead_id
                        ) select source, digest from family
                        """)
                .bind("root", root)
                .map((row, context) ->
                        new PersonalData.Forgotten(row.getString("source"), row.getString("digest"), null))
                .list());
    }

    /** Those whose people asked to be forgotten, as themselves or as doubles. */
    Set<String> forgotten(Collection<String> digests) {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery("""
                        with recursive line as (
                            select digest, lead_id, merged_into from lead where digest = any(:digests)
                            union
                            select c.digest, p.lead_id, p.merged_into from line c join lead p on p.lead_id = c.merged_into
                        ) select distinct c.digest from line c join lead l on l.lead_id = c.lead_id
                          where (l.state->>'forgotten')::boolean
                        """)
                .bind("digests", SqlArray.texts(digests))
                .mapTo(String.class)
                .list()));
    }

    /** Stores the new versions of leads whose rows are locked. */
    void save(Collection<Lead> leads) {
        if (leads.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update lead set version = n.version, state = n.state::jsonb, policy = n.policy::jsonb,
                               merged_into = n.merged_into, status = n.status,
                               first_at = coalesce(n.first::timestamptz, first_at),
                               told_as = n.told_as, told_at = n.told_at::timestamptz
                        from unnest(:ids, :versions, :states, :policies, :mergedInto, :statuses, :firsts, :toldAs, :toldAt)
                             as n (id, version, state, policy, merged_into, status, first, told_as, told_at)
                        where lead_id = n.id
                        """)
                .bind("ids", SqlArray.uuids(of(leads, Lead::leadId)))
                .bind("versions", SqlArray.longs(of(leads, Lead::version)))
                .bind("states", SqlArray.texts(of(leads, lead -> EventJson.write(lead.state()))))
                .bind("policies", SqlArray.texts(of(leads, lead -> EventJson.write(lead.policy()))))
                .bind("mergedInto", SqlArray.uuids(of(leads, Lead::mergedInto)))
                .bind("statuses", SqlArray.texts(of(leads, lead -> lead.status().name())))
                .bind("firsts", SqlArray.texts(of(leads, Leads::first)))
                .bind("toldAs", SqlArray.uuids(of(leads, Lead::toldAs)))
                .bind("toldAt", SqlArray.texts(of(leads, lead -> String.valueOf(lead.toldAt()))))
                .execute());
    }

    /** Leads whose newest versions were told in a time, in the order of their ids. */
    List<Lead> told(UUID after, Instant from, Instant to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from lead where lead_id > :after and told_at >= :from and told_at < :to
                        order by lead_id limit :limit
                        """)
                .bind("after", after)
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) -> LeadRows.lead(row))
                .list());
    }

    /** Those of the events' sources and ids that are stored. */
    List<Known> find(Collection<LeadEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct w.source, w.key, k.digest, k.fact_id, lead.lead_id,
                               coalesce((lead.state->>'forgotten')::boolean, false) forgotten
                        from unnest(:sources, :keys, :leads) as w (source, key, lead)
                        join fact_key k on k.scope = 'lead:' || w.source and k.key = w.key
                        left join lead on lead.digest = w.lead
                        """)
                .bind("sources", SqlArray.texts(of(events, LeadEvent::source)))
                .bind("keys", SqlArray.texts(of(events, LeadEvent::id)))
                .bind("leads", SqlArray.texts(of(events, LeadEvent::leadDigest)))
                .map((row, context) -> new Known(
                        row.getString("source"),
                        row.getString("key"),
                        row.getObject("fact_id", UUID.class),
                        row.getObject("lead_id", UUID.class),
                        row.getString("digest"),
                        row.getBoolean("forgotten")))
                .list());
    }

    private static @Nullable String first(Lead lead) {
        var first = lead.state().moments().first();
        return first == null ? null : first.toString();
    }

    private static <T, R> List<R> of(Collection<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }
}
