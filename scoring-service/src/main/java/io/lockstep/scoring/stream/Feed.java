package io.lockstep.scoring.stream;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.OutgoingEvent;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What the score stream sends, in an order that every reader sees alike. Rows are read by (transaction, position) and only
 * those of transactions older than the oldest that still runs, so that one that commits late is not skipped.
 */
@Singleton
public class Feed {

    /** A row to be stored. */
    private record Row(UUID eventId, String name, String payload) {}

    /** What the stream sends at one position. */
    record Entry(FeedPosition position, UUID eventId, String name, String payload) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final FeedWake wake;
    private final TransactionSynchronizationRegistry transactions;

    Feed(Jdbi jdbi, Clock clock, FeedWake wake, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.wake = wake;
        this.transactions = transactions;
    }

    /** Appends to the current transaction what readers of the stream shall see once it is committed. */
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var rows = events.stream()
                .map(event -> new Row(event.id(), event.type().name(), EventJson.write(event.payload())))
                .toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into feed (event_id, name, payload, at)
                        select "eventId", name, payload, cast(:now as timestamptz)
                        from json_to_recordset(cast(:rows as json)) as r ("eventId" uuid, name text, payload text)
                        """)
                .bind("rows", EventJson.write(rows))
                .bind("now", clock.instant().toString())
                .execute());
        transactions.registerInterposedSynchronization(new WakeOnCommit());
    }

    /** Where the stream ends now: what is committed later comes after it. */
    FeedPosition end() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select coalesce(max(xid::text::bigint), 0) xid, coalesce(max(position), 0) position from (
                            select xid, position from feed where xid < pg_snapshot_xmin(pg_current_snapshot())
                            order by xid desc, position desc limit 1) last
                        """).map((row, context) -> position(row)).one());
    }

    /** What follows the position, in order. */
    List<Entry> after(FeedPosition position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select xid::text::bigint xid, position, event_id, name, payload from feed
                        where (xid, position) > (cast(:xid as xid8), :position)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by feed.xid, feed.position limit :limit
                        """)
                .bind("xid", Long.toString(position.transaction()))
                .bind("position", position.number())
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        position(row),
                        row.getObject("event_id", UUID.class),
                        row.getString("name"),
                        row.getString("payload")))
                .list());
    }

    /** Whether the row at the position is still kept, so that nothing after it has been dropped. */
    boolean isKept(FeedPosition position) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from feed where position = :position and xid = cast(:xid as xid8))")
                .bind("xid", Long.toString(position.transaction()))
                .bind("position", position.number())
                .mapTo(Boolean.class)
                .one());
    }

    /** Drops what is older than the given time. */
    void dropBefore(Instant oldest) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from feed where at < cast(:oldest as timestamptz)")
                .bind("oldest", oldest.toString())
                .execute());
    }

    private static FeedPosition position(ResultSet row) throws SQLException {
        return new FeedPosition(row.getLong("xid"), row.getLong("position"));
    }

    private final class WakeOnCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.signal();
            }
        }
    }
}
