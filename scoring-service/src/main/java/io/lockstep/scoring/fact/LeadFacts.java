package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The leads, each with its newest contribution, and the running sums of the key results they are attributed to. */
@Singleton
public class LeadFacts {

    /** A lead fact with the event that brought it. */
    public record Arrived(UUID eventId, LeadFactRecorded fact) {}

    /** A row of {@link #save}. */
    private record Stored(UUID eventId, LeadFactRecorded fact, Map<String, BigDecimal> amounts) {}

    private record Row(UUID keyResultId, LeadTotals by) {}

    private final Jdbi jdbi;

    LeadFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Takes over the facts of each lead's newest version and drops those of older ones; says what counts from now on and what
     * no more.
     */
    public List<Addend.Change> save(Collection<Arrived> arrived) {
        var rows = EventJson.write(arrived.stream()
                .map(each -> new Stored(each.eventId(), each.fact(), each.fact().amounts()))
                .toList());
        return jdbi.withHandle(handle -> {
            raiseVersions(handle, rows);
            var changes = new ArrayList<>(dropOutdated(handle, newestEvents(arrived)));
            changes.addAll(insertNewest(handle, rows));
            return changes;
        });
    }

    /** Locks the leads, in the order of their ids, until the end of the transaction. */
    private static void raiseVersions(Handle handle, String rows) {
        handle.createUpdate("""
                        insert into lead_head as h (lead_id, version)
                        select f."leadId", max(f.version)
                        from json_to_recordset(cast(:rows as json)) as r (fact json),
                             json_to_record(r.fact) as f ("leadId" uuid, version bigint)
                        group by 1 order by 1
                        on conflict (lead_id) do update set version = greatest(h.version, excluded.version)
                        """).bind("rows", rows).execute();
    }

    private static List<Addend.Change> dropOutdated(Handle handle, Map<UUID, UUID> events) {
        return handle.createQuery("""
                        delete from lead_fact f using lead_head h
                        where f.lead_id = any(:leads) and h.lead_id = f.lead_id and f.version < h.version
                        returning f.*
                        """)
                .bind("leads", SqlArray.uuids(events.keySet()))
                .map((row, context) -> new Addend.Change(
                        Objects.requireNonNull(events.get(row.getObject("lead_id", UUID.class))), addend(row), false))
                .list();
    }

    private static List<Addend.Change> insertNewest(Handle handle, String rows) {
        return handle.createQuery("""
                        insert into lead_fact (lead_id, part, version, event_id, as_of, recorded_at, key_result_id, channel,
                            campaign, segment, leads, effective_leads, conversions, revenue, amounts)
                        select distinct on (f."leadId", f.part) f."leadId", f.part, f.version, r."eventId", f."asOf",
                            f."recordedAt", f."keyResultId", f.channel, f.campaign, f.segment, f.leads,
                            f."effectiveLeads", f.conversions, f.revenue, r.amounts
                        from json_to_recordset(cast(:rows as json)) as r ("eventId" uuid, fact json, amounts jsonb),
                             json_to_record(r.fact) as f ("leadId" uuid, version bigint, part int, "asOf" date,
                                 "recordedAt" timestamptz, "keyResultId" uuid, channel text, campaign text, segment text,
                                 leads numeric, "effectiveLeads" numeric, conversions numeric, revenue numeric)
                        join lead_head h on h.lead_id = f."leadId" and h.version = f.version
                        order by f."leadId", f.part
                        on conflict (lead_id, part) do nothing
                        returning lead_fact.*
                        """)
                .bind("rows", rows)
                .map((row, context) -> new Addend.Change(row.getObject("event_id", UUID.class), addend(row), true))
                .list();
    }

    /** The event that brought the newest version of each lead. */
    private static Map<UUID, UUID> newestEvents(Collection<Arrived> arrived) {
        var newest = new HashMap<UUID, Arrived>();
        arrived.forEach(each -> newest.merge(
                each.fact().leadId(),
                each,
                (one, other) -> one.fact().version() < other.fact().version() ? other : one));
        var events = new HashMap<UUID, UUID>();
        newest.forEach((lead, each) -> events.put(lead, each.eventId()));
        return events;
    }

    /** What the changes add to each key result. */
    public static Map<UUID, LeadTotals> totals(Collection<Addend.Change> changes) {
        var totals = new HashMap<UUID, LeadTotals>();
        for (var change : changes) {
            var keyResult = change.addend().keyResultId();
            if (keyResult != null) {
                var by = LeadTotals.of(change.addend().amounts());
                totals.merge(keyResult, change.counts() ? by : by.negated(), LeadTotals::plus);
            }
        }
        return totals;
    }

    /** Adds to the running sums; the key results' nodes are locked. */
    public void add(Map<UUID, LeadTotals> changes) {
        var rows = new HashSet<Row>();
        changes.forEach((keyResult, by) -> rows.add(new Row(keyResult, by)));
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into lead_total as t (key_result_id, facts, leads, effective_leads, conversions, revenue)
                        select r."keyResultId", b.facts, b.leads, b."effectiveLeads", b.conversions, b.revenue
                        from json_to_recordset(cast(:rows as json)) as r ("keyResultId" uuid, "by" json),
                             json_to_record(r."by") as b (facts bigint, leads numeric, "effectiveLeads" numeric,
                                 conversions numeric, revenue numeric)
                        order by 1
                        on conflict (key_result_id) do update set facts = t.facts + excluded.facts,
                            leads = t.leads + excluded.leads,
                            effective_leads = t.effective_leads + excluded.effective_leads,
                            conversions = t.conversions + excluded.conversions, revenue = t.revenue + excluded.revenue
                        """).bind("rows", EventJson.write(rows)).execute());
    }

    /** The value of each key result by {@code column}, for those that have a fact. */
    Map<UUID, KeyResultValue> values(Set<UUID> keyResults, String column) {
        return jdbi.withHandle(handle -> {
            var values = new HashMap<UUID, KeyResultValue>();
            handle.createQuery("""
                            select t.key_result_id, t.<column> as value, f.as_of, f.event_id
                            from lead_total t cross join lateral (
                                select as_of, event_id from lead_fact f where f.key_result_id = t.key_result_id
                                order by as_of desc, recorded_at desc, event_id desc limit 1) f
                            where t.key_result_id = any(:ids) and t.facts > 0
                            """)
                    .define("column", column)
                    .bind("ids", SqlArray.uuids(keyResults))
                    .map((row, context) -> values.put(
                            row.getObject("key_result_id", UUID.class), FactRows.value(row, "event_id", false)))
                    .list();
            return values;
        });
    }

    private static Addend addend(ResultSet row) throws SQLException {
        var amounts = new HashMap<String, BigDecimal>();
        EventJson.parse(row.getString("amounts"))
                .properties()
                .forEach(
                        amount -> amounts.put(amount.getKey(), amount.getValue().decimalValue()));
        return new Addend(
                row.getObject("as_of", LocalDate.class),
                row.getString("channel"),
                row.getString("campaign"),
                row.getString("segment"),
                null,
                row.getObject("key_result_id", UUID.class),
                null,
                amounts);
    }
}
