package io.lockstep.tracking.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets old months of the ledger go. What they still decide is first written down again as an opening balance of each subject:
 * the facts, as they were and under their ids, that count for it and for each of its indicators. So the facts that win are the
 * same before and after, and no score can change. Leads, spend and figures keep their newest state in tables of their own.
 */
@ApplicationScoped
class Retention {

    /** Of the facts of a month, those that win; an older balance is what it holds. */
    private static final String BALANCE = """
            with fact as (
                select kind, subject_id, id, as_of, recorded_at, content from %1$s
                where kind in ('PROGRESS', 'MEASUREMENT')
                union all
                select f ->> 'kind', l.subject_id, (f ->> 'id')::uuid, (f ->> 'asOf')::date,
                       (f ->> 'recordedAt')::timestamptz, f -> 'content'
                from %1$s l cross join lateral jsonb_array_elements(l.content -> 'facts') f
                where l.kind = 'OPENING_BALANCE'
            ), valid as (
                select * from fact
                where not exists (select from fact_key k where k.scope = 'supersedes' and k.key = fact.id::text)
            ), said as (
                select v.*, '' as what from valid v
                union all
                select v.*, i ->> 'code' from valid v cross join lateral jsonb_array_elements(v.content -> 'indicators') i
                where v.kind = 'PROGRESS'
            ), winner as (
                select distinct on (kind, subject_id, what) kind, subject_id, id, as_of, recorded_at, content from said
                order by kind, subject_id, what, as_of desc, recorded_at desc, id desc
            ), carried as (
                select distinct on (subject_id, id) * from winner order by subject_id, id
            )
            insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, content)
            select uuidv7(), 'OPENING_BALANCE', subject_id, max(as_of), :now, 'system',
                   jsonb_build_object('before', :before, 'facts', jsonb_agg(jsonb_build_object(
                       'kind', kind, 'id', id, 'asOf', as_of, 'recordedAt', recorded_at, 'content', content) order by id))
            from carried group by subject_id
            """;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Jdbi jdbi;

    Retention(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Lets the months go that ended before the day, the oldest first, each with its opening balance in one transaction.
     *
     * @return how many went
     */
    @Transactional
    public int letGo(LocalDate before, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtext('ledger_extend'))");
            var gone = months(handle).stream()
                    .filter(month -> month.plusMonths(1).atDay(1).compareTo(before) <= 0)
                    .toList();
            gone.forEach(month -> letGo(handle, month, now));
            return gone.size();
        });
    }

    private static List<YearMonth> months(Handle handle) {
        return handle.createQuery("""
                        select right(c.relname, 6) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = 'ledger'::regclass and c.relname ~ '^ledger_[0-9]{6}$' order by 1
                        """)
                .mapTo(String.class)
                .map(name -> YearMonth.parse(name, MONTH))
                .list();
    }

    private static void letGo(Handle handle, YearMonth month, Instant now) {
        var partition = "ledger_" + month.format(MONTH);
        handle.createUpdate(BALANCE.formatted(partition))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("before", month.plusMonths(1).atDay(1).toString())
                .execute();
        handle.execute("drop table " + partition);
    }
}
