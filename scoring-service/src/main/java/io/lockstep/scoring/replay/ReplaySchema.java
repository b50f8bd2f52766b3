package io.lockstep.scoring.replay;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The second set of tables, a schema of its own that shadows the one that serves. */
@Singleton
class ReplaySchema {

    private final Jdbi jdbi;

    ReplaySchema(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Begins anew with empty tables of the same shape. */
    void create() {
        jdbi.useHandle(handle -> {
            handle.execute("drop schema if exists replay cascade");
            handle.execute("create schema replay");
            var tables = new ArrayList<>(Projections.TABLES.keySet());
            tables.addAll(Projections.RECORDS);
            tables.forEach(table -> handle.execute("create table replay." + table + " (like public." + table
                    + " including defaults including identity including constraints including indexes)"));
            handle.execute("create table replay.inbox (event_id uuid primary key)");
        });
    }

    void drop() {
        jdbi.useHandle(handle -> handle.execute("drop schema if exists replay cascade"));
    }

    /** Until the end of the transaction every table that the schema has is taken from it. */
    void shadow() {
        jdbi.useHandle(handle -> handle.execute("set local search_path to replay, public"));
    }

    /** Marks the events as replayed, with the current transaction, and says which of them were not before. */
    Set<UUID> claim(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into replay.inbox (event_id) select distinct id from unnest(:ids) as i (id) order by id
                        on conflict do nothing returning event_id
                        """)
                .bind("ids", SqlArray.uuids(ids))
                .mapTo(UUID.class)
                .list()));
    }

    /** How many events were replayed that the service itself has not applied yet. */
    long ahead() {
        return count("select count(*) from replay.inbox r where not exists"
                + " (select from public.inbox p where p.event_id = r.event_id)");
    }

    /** How many events the service has applied that the topics no longer hold. */
    long lost() {
        return count("select count(*) from public.inbox p where not exists"
                + " (select from replay.inbox r where r.event_id = p.event_id)");
    }

    long events() {
        return count("select count(*) from replay.inbox");
    }

    /** Stops everything that changes the projections until the end of the transaction, and lets long statements run. */
    void stopTheService() {
        jdbi.useHandle(
                handle -> handle.execute("set local statement_timeout = '10min'; set local lock_timeout = '1min'"));
    }

    /**
     * Makes the tables that serve equal to the rebuilt ones, in the current transaction: readers see either all or nothing of it.
     * Rows that are equal stay as they are.
     */
    void switchOver() {
        jdbi.useHandle(handle -> {
            Projections.TABLES.forEach((table, ignored) -> {
                var columns = compared(table);
                var mine = row("p", columns);
                var rebuilt = row("r", columns);
                handle.execute("delete from public." + table + " p where not exists (select from replay." + table
                        + " r where " + rebuilt + " = " + mine + ")");
                handle.execute("insert into public." + table + " select r.* from replay." + table
                        + " r where not exists (select from public." + table + " p where " + mine + " = " + rebuilt
                        + ")");
            });
            handle.execute("insert into public.inbox select event_id from replay.inbox on conflict do nothing");
        });
    }

    /** The columns of a table that have to be equal. */
    List<String> compared(String table) {
        var excluded = Projections.TABLES.getOrDefault(table, Set.of());
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = :table order by ordinal_position
                        """).bind("table", table).mapTo(String.class).list().stream()
                        .filter(column -> !excluded.contains(column))
                        .toList());
    }

    /** A row as text: equal to the last byte or not equal. */
    static String row(String alias, List<String> columns) {
        return "cast(row("
                + String.join(
                        ", ",
                        columns.stream().map(column -> alias + "." + column).toList()) + ") as text)";
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
