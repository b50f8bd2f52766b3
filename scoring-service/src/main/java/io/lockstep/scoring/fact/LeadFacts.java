package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The leads, each with its newest contribution, and the running sums of the key results they are attributed to. */
@Singleton
public class LeadFacts {

    /** A lead fact with the event that brought it. */
    public record Arrived(UUID eventId, LeadFactRecorded fact) {}

    /**
     * What the arrival of a lead fact changed.
     *
     * @param before the key result that it counted in, and as what
     * @param after the one that it counts in now
     */
    public record Moved(
            UUID eventId,
            @Nullable UUID before,
            @Nullable LeadTotals counted,
            @Nullable UUID after,
            LeadTotals counts) {}

    private record Row(UUID keyResultId, LeadTotals by) {}

    private final Jdbi jdbi;

    LeadFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over the facts that are newer than what is known of their leads, and says what each replaced. */
    public List<Moved> save(Collection<Arrived> arrived) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into lead_fact (lead_id, version, event_id, as_of, recorded_at, key_result_id,
                                               leads, effective_leads, conversions, revenue)
                        select distinct on (f."leadId") f."leadId", f.version, r."eventId", f."asOf", f."recordedAt",
                               f."keyResultId", f.leads, f."effectiveLeads", f.conversions, f.revenue
                        from json_to_recordset(cast(:rows as json)) as r ("eventId" uuid, fact json),
                             json_to_record(r.fact) as f ("leadId" uuid, version bigint, "asOf" date,
                                 "recordedAt" timestamptz, "keyResultId" uuid, leads numeric, "effectiveLeads" numeric,
                                 conversions numeric, revenue numeric)
                        order by f."leadId", f.version desc
                        on conflict (lead_id) do update set version = excluded.version, event_id = excluded.event_id,
                            as_of = excluded.as_of, recorded_at = excluded.recorded_at,
                            key_result_id = excluded.key_result_id, leads = excluded.leads,
                            effective_leads = excluded.effective_leads, conversions = excluded.conversions,
                            revenue = excluded.revenue
                        where lead_fact.version < excluded.version
                        returning new.event_id, old.key_result_id old_key_result_id, old.leads old_leads,
                            old.effective_leads old_effective_leads, old.conversions old_conversions,
                            old.revenue old_revenue, new.key_result_id new_key_result_id, new.leads new_leads,
                            new.effective_leads new_effective_leads, new.conversions new_conversions,
                            new.revenue new_revenue
                        """)
                .bind("rows", EventJson.write(arrived))
                .map((row, context) -> new Moved(
                        row.getObject("event_id", UUID.class),
                        row.getObject("old_key_result_id", UUID.class),
                        row.getObject("old_key_result_id") == null ? null : totals(row, "old_"),
                        row.getObject("new_key_result_id", UUID.class),
                        totals(row, "new_")))
                .list());
    }

    /** What the moves add to each key result. */
    public static Map<UUID, LeadTotals> changes(Collection<Moved> moves) {
        var changes = new HashMap<UUID, LeadTotals>();
        for (var move : moves) {
            if (move.before() != null && move.counted() != null) {
                changes.merge(move.before(), move.counted().negated(), LeadTotals::plus);
            }
            if (move.after() != null) {
                changes.merge(move.after(), move.counts(), LeadTotals::plus);
            }
        }
        return changes;
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
                    .bindArray("ids", UUID.class, keyResults)
                    .map((row, context) -> values.put(
                            row.getObject("key_result_id", UUID.class), FactRows.value(row, "event_id", false)))
                    .list();
            return values;
        });
    }

    private static LeadTotals totals(ResultSet row, String when) throws SQLException {
        return new LeadTotals(
                1,
                row.getBigDecimal(when + "leads"),
                row.getBigDecimal(when + "effective_leads"),
                row.getBigDecimal(when + "conversions"),
                row.getBigDecimal(when + "revenue"));
    }
}
