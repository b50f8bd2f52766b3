package io.lockstep.tracking.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.tracking.ledger.Digest;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lead events that could not be recorded, as they came: for a limited time, because they may hold personal data. */
@Singleton
class Quarantine {

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration kept;

    Quarantine(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "lockstep.quarantine.kept", defaultValue = "30d") Duration kept) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.kept = kept;
    }

    /** Keeps the events in the current transaction; one that is sent again is kept once. */
    void add(Collection<Arrival.Bad> events, Instant receivedAt, String receivedFrom) {
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into quarantined_event (id, received_at, received_from, event_source, event_id,
                                                       lead_digest, reason, detail, body, digest)
                        select e.id, :receivedAt, :receivedFrom, e.source, e.event, e.lead, e.reason, e.detail, e.body,
                               e.digest
                        from unnest(:ids, :sources, :events, :leads, :reasons, :details, :bodies, :digests)
                             as e (id, source, event, lead, reason, detail, body, digest)
                        order by e.digest
                        on conflict do nothing
                        """)
                .bind("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
                .bind("receivedFrom", receivedFrom)
                .bindArray("ids", UUID.class, of(events, event -> Ids.next()))
                .bindArray("sources", String.class, of(events, event -> storable(event.source())))
                .bindArray("events", String.class, of(events, event -> storable(event.id())))
                .bindArray("leads", String.class, of(events, Arrival.Bad::leadDigest))
                .bindArray(
                        "reasons",
                        String.class,
                        of(events, event -> event.reason().name()))
                .bindArray("details", String.class, of(events, event -> storable(event.detail())))
                .bindArray("bodies", String.class, of(events, event -> storable(event.raw())))
                .bindArray(
                        "digests",
                        String.class,
                        of(events, event -> Digest.of(receivedFrom + "\n" + event.reason() + "\n" + event.raw())))
                .execute());
    }

    /** Forgets what waits about leads whose people asked to be forgotten. */
    void forget(Collection<String> leadDigests) {
        if (!leadDigests.isEmpty()) {
            jdbi.useHandle(
                    handle -> handle.createUpdate("delete from quarantined_event where lead_digest = any(:leads)")
                            .bindArray("leads", String.class, leadDigests)
                            .execute());
        }
    }

    /** What is in quarantine, the latest first. */
    Page<QuarantinedEvent> page(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        "select * from quarantined_event where id < :before order by id desc limit :limit")
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, context) -> event(row))
                .list());
        return Page.of(rows, limit, event -> Cursor.at(event.quarantineId()));
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from quarantined_event where received_at < :before")
                .bind("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static QuarantinedEvent event(ResultSet row) throws SQLException {
        return new QuarantinedEvent(
                row.getObject("id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_from"),
                row.getString("event_source"),
                row.getString("event_id"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getString("body"));
    }

    /** What PostgreSQL cannot store is replaced; it is bad input anyway, and kept to be looked at. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : new String(text.replace('\0', '\uFFFD').getBytes(UTF_8), UTF_8);
    }

    private static <R> List<R> of(Collection<Arrival.Bad> events, Function<Arrival.Bad, R> part) {
        return events.stream().map(part).toList();
    }
}
