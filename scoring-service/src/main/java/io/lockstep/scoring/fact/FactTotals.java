package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the additive facts add up to, kept by day, so that reading a sum does not depend on how many facts there are. */
@Singleton
public class FactTotals {

    /** Facts to be added up. */
    public record Wanted(FactScope scope, Set<String> variables) {}

    /**
     * What a variable adds up to.
     *
     * @param lastDay the latest day that a fact speaks of
     */
    public record Sum(BigDecimal amount, LocalDate lastDay) {}

    /** The fact that determines a sum: of the last day's the greatest (recorded, id). */
    public record Latest(LocalDate asOf, UUID factId) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private record Key(
            String variable,
            LocalDate day,
            String channel,
            String campaign,
            String segment,
            String role,
            UUID keyResult,
            UUID team) {}

    private record Amount(BigDecimal amount, long facts) {
        Amount plus(Amount other) {
            return new Amount(amount.add(other.amount), facts + other.facts);
        }
    }

    private record Row(Key key, Amount by) {}

    private record Question(int number, FactScope scope, Set<String> variables) {}

    private final Jdbi jdbi;

    FactTotals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds what counts from now on and takes away what counts no more. */
    public void add(Collection<Addend.Change> changes) {
        var rows = new HashMap<Key, Amount>();
        for (var change : changes) {
            change.addend()
                    .amounts()
                    .forEach((variable, amount) -> rows.merge(
                            key(variable, change.addend()),
                            change.counts() ? new Amount(amount, 1) : new Amount(amount.negate(), -1),
                            Amount::plus));
        }
        if (rows.isEmpty()) {
            return;
        }
        var written = rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        write(written);
        if (changes.stream().anyMatch(change -> !change.counts())) {
            dropEmpty(written);
        }
    }

    /** What the wanted variables add up to, in the order of {@code wanted}; a variable without a fact is absent. */
    public List<Map<String, Sum>> sums(List<Wanted> wanted) {
        var sums = new ArrayList<Map<String, Sum>>();
        wanted.forEach(each -> sums.add(new HashMap<>()));
        if (wanted.stream().allMatch(each -> each.variables().isEmpty())) {
            return sums;
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                        select q.number, t.variable, sum(t.amount) amount, max(t.day) last_day
                            from json_to_recordset(cast(:questions as json))
                                     as q (number int, scope json, variables text[])
                                 cross join json_to_record(q.scope) as s ("from" date, "to" date, channel text, campaign text,
                                     segment text, role text, "keyResultId" uuid, "teamId" uuid)
                            join fact_total t on t.variable = any(q.variables) and t.day between s."from" and s."to"
                                and (s.channel is null or t.channel = s.channel)
                                and (s.campaign is null or t.campaign = s.campaign)
                                and (s.segment is null or t.segment = s.segment)
                                and (s.role is null or t.role = s.role)
                                and (s."keyResultId" is null or t.key_result_id = s."keyResultId")
                                and (s."teamId" is null or t.team_id in (s."teamId", :nobody))
                        group by 1, 2
                        """)
                .bind("questions", EventJson.write(questions(wanted)))
                .bind("nobody", NOBODY)
                .map((row, context) -> sums.get(row.getInt("number"))
                        .put(
                                row.getString("variable"),
                                new Sum(row.getBigDecimal("amount"), row.getObject("last_day", LocalDate.class))))
                .list());
        return sums;
    }

    /** The fact of each scope's last day that determines it; absent where there is none. */
    public List<@Nullable Latest> latest(List<Wanted> wanted) {
        var latest = new ArrayList<@Nullable Latest>();
        wanted.forEach(each -> latest.add(null));
        jdbi.useHandle(handle -> handle.createQuery("""
                        select q.number, f.as_of, f.event_id
                        from json_to_recordset(cast(:questions as json)) as q (number int, scope json, variables text[])
                             cross join json_to_record(q.scope) as s ("from" date, "to" date, channel text, campaign text,
                                 segment text, role text, "keyResultId" uuid, "teamId" uuid)
                        cross join lateral (
                            select * from (
                                (select l.as_of, l.recorded_at, l.event_id from lead_fact l
                                 where l.as_of between s."from" and s."to" and jsonb_exists_any(l.amounts, q.variables)
                                   and s.role is null and (s.channel is null or l.channel = s.channel)
                                   and (s.campaign is null or l.campaign = s.campaign)
                                   and (s.segment is null or l.segment = s.segment)
                                   and (s."keyResultId" is null or l.key_result_id = s."keyResultId")
                                 order by l.as_of desc, l.recorded_at desc, l.event_id desc limit 1)
                                union all
                                (select a.as_of, a.recorded_at, a.event_id from additive_fact a
                                 where a.as_of between s."from" and s."to" and a.variable = any(q.variables)
                                   and not a.withdrawn and (s.channel is null or a.channel = s.channel)
                                   and (s.campaign is null or a.campaign = s.campaign)
                                   and (s.segment is null or a.segment = s.segment)
                                   and (s.role is null or a.role = s.role)
                                   and (s."keyResultId" is null or a.key_result_id = s."keyResultId")
                                   and (s."teamId" is null or a.team_id is null or a.team_id = s."teamId")
                                 order by a.as_of desc, a.recorded_at desc, a.event_id desc limit 1)) both_kinds
                            order by as_of desc, recorded_at desc, event_id desc limit 1) f
                        """)
                .bind("questions", EventJson.write(questions(wanted)))
                .map((row, context) -> latest.set(
                        row.getInt("number"),
                        new Latest(row.getObject("as_of", LocalDate.class), row.getObject("event_id", UUID.class))))
                .list());
        return latest;
    }

    private void write(List<Row> rows) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into fact_total as t (variable, day, channel, campaign, segment, role, key_result_id, team_id,
                                                     amount, facts)
                        select k.variable, k.day, k.channel, k.campaign, k.segment, k.role, k."keyResult", k.team,
                               b.amount, b.facts
                        from json_to_recordset(cast(:rows as json)) as r (key json, by json),
                             json_to_record(r.key) as k (variable text, day date, channel text, campaign text,
                                 segment text, role text, "keyResult" uuid, team uuid),
                             json_to_record(r.by) as b (amount numeric, facts bigint)
                        order by 1, 2, 3, 4, 5, 6, 7, 8
                        on conflict (variable, day, channel, campaign, segment, role, key_result_id, team_id)
                        do update set amount = trim_scale(t.amount + excluded.amount), facts = t.facts + excluded.facts
                        """).bind("rows", EventJson.write(rows)).execute());
    }

    /** A day that no fact speaks of any more leaves no row, as if none ever had. */
    private void dropEmpty(List<Row> rows) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        delete from fact_total t
                        using json_to_recordset(cast(:rows as json)) as r (key json),
                              json_to_record(r.key) as k (variable text, day date, channel text, campaign text,
                                  segment text, role text, "keyResult" uuid, team uuid)
                        where t.variable = k.variable and t.day = k.day and t.channel = k.channel
                          and t.campaign = k.campaign and t.segment = k.segment and t.role = k.role
                          and t.key_result_id = k."keyResult" and t.team_id = k.team and t.facts = 0
                        """).bind("rows", EventJson.write(rows)).execute());
    }

    private static List<Question> questions(List<Wanted> wanted) {
        var questions = new ArrayList<Question>();
        wanted.forEach(each -> questions.add(new Question(questions.size(), each.scope(), each.variables())));
        return questions;
    }

    private static Key key(String variable, Addend addend) {
        return new Key(
                variable,
                addend.day(),
                orEmpty(addend.channel()),
                orEmpty(addend.campaign()),
                orEmpty(addend.segment()),
                orEmpty(addend.role()),
                Objects.requireNonNullElse(addend.keyResultId(), NOBODY),
                Objects.requireNonNullElse(addend.teamId(), NOBODY));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
