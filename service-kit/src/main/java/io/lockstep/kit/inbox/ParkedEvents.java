package io.lockstep.kit.inbox;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Events about a subject that this service does not know yet. Their order among topics is open, so the subject may still
 * arrive; after seven days they are dead-lettered by {@link ParkedEventsUpkeep}.
 */
@Singleton
public class ParkedEvents {

    /** A parked event, the id it waits for, and since when. */
    public record Parked(ReceivedEvent event, UUID awaits, Instant since) {}

    private final Jdbi jdbi;
    private final Clock clock;

    ParkedEvents(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Parks the event, in the current transaction, until {@link #release} is called for the id it waits for. */
    public void park(ReceivedEvent event, UUID awaits) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into parked_event (event_id, awaits, type, source, subject, time, key,
                                                  correlationid, causationid, payload, parked_at)
                        values (:id, :awaits, :type, :source, :subject, :time, :key,
                                :correlation, :causation, :payload, :now)
                        on conflict do nothing
                        """)
                .bind("id", event.id())
                .bind("awaits", awaits.toString())
                .bind("type", event.type().toString())
                .bind("source", event.source())
                .bind("subject", event.subject())
                .bind("time", utc(event.time()))
                .bind("key", event.key())
                .bind("correlation", event.correlationId())
                .bind("causation", event.causationId())
                .bind("payload", EventJson.write(event.payload()))
                .bind("now", utc(clock.instant()))
                .execute());
    }

    /** Takes out, in the current transaction, what waits for any of the ids; oldest first. */
    public List<ReceivedEvent> release(Collection<UUID> arrived) {
        return take("delete from parked_event where awaits = any(:awaits) returning *", arrived);
    }

    /** What waits, oldest first, after the given event id. */
    public List<Parked> list(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from parked_event where event_id > :after order by event_id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> parked(row))
                .list());
    }

    /** Locks and lists what has waited since before the given time. */
    List<Parked> overdue(Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from parked_event where parked_at < :before
                        order by parked_at limit :limit for update skip locked
                        """)
                .bind("before", utc(before))
                .bind("limit", limit)
                .map((row, context) -> parked(row))
                .list());
    }

    void discard(UUID eventId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from parked_event where event_id = :id")
                .bind("id", eventId)
                .execute());
    }

    private List<ReceivedEvent> take(String sql, Collection<UUID> ids) {
        return jdbi
                .withHandle(handle -> handle.createQuery(sql)
                        .bind(
                                "awaits",
                                SqlArray.texts(ids.stream().map(UUID::toString).toList()))
                        .map((row, context) -> parked(row).event())
                        .list())
                .stream()
                .sorted(Comparator.comparing(ReceivedEvent::id))
                .toList();
    }

    private static Parked parked(ResultSet row) throws SQLException {
        var event = new ReceivedEvent(
                row.getObject("event_id", UUID.class),
                EventType.parse(row.getString("type")),
                row.getString("source"),
                row.getString("subject"),
                row.getTimestamp("time").toInstant(),
                row.getString("key"),
                row.getString("correlationid"),
                row.getObject("causationid", UUID.class),
                EventJson.parse(row.getString("payload")));
        return new Parked(
                event,
                UUID.fromString(row.getString("awaits")),
                row.getTimestamp("parked_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
