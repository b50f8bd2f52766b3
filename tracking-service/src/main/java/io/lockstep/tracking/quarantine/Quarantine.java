package io.lockstep.tracking.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.leadledger.PersonalData;
import io.lockstep.tracking.ledger.Digest;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lead events that could not be recorded, as they came: for a limited time, because they may hold personal data. */
@Singleton
public class Quarantine implements PersonalData {

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Which events; everything where both are absent. */
    record Filter(@Nullable UUID sourceId, @Nullable Reason reason) {}

    private static final String FILTER =
            " (:source::uuid is null or source_id = :source) and (:reason::text is null or reason = :reason) ";

    private static final Pattern PUNCTUATION = Pattern.compile("([!-/:-@\\[-`{-~])");

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
    public void add(Collection<Rejected> events, String receivedFrom) {
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into quarantined_event (id, received_at, received_from, source_id, endpoint, event_source,
                                                       event_id, lead_digest, reason, detail, body, digest, whole)
                        select e.id, :receivedAt, :receivedFrom, e.source_id, e.endpoint, e.source, e.event, e.lead,
                               e.reason, e.detail, e.body, e.digest, e.whole
                        from unnest(:ids, :sourceIds, :endpoints, :sources, :events, :leads, :reasons, :details, :bodies,
                                    :digests, :wholes)
                             as e (id, source_id, endpoint, source, event, lead, reason, detail, body, digest, whole)
                        order by e.digest
                        on conflict do nothing
                        """)
                .bind("receivedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("receivedFrom", receivedFrom)
                .bind("ids", SqlArray.uuids(of(events, event -> Ids.next())))
                .bind("sourceIds", SqlArray.uuids(of(events, Rejected::sourceId)))
                .bind("endpoints", SqlArray.texts(of(events, event -> storable(event.endpoint()))))
                .bind("sources", SqlArray.texts(of(events, event -> storable(event.source()))))
                .bind("events", SqlArray.texts(of(events, event -> storable(event.id()))))
                .bind("leads", SqlArray.texts(of(events, Rejected::leadDigest)))
                .bind(
                        "reasons",
                        SqlArray.texts(of(events, event -> event.reason().name())))
                .bind("details", SqlArray.texts(of(events, event -> storable(event.detail()))))
                .bind("bodies", SqlArray.texts(of(events, event -> storable(event.raw()))))
                .bind("digests", SqlArray.texts(of(events, event -> digest(event, receivedFrom))))
                .bind("wholes", SqlArray.booleans(of(events, Rejected::whole)))
                .execute());
    }

    private static String digest(Rejected event, String receivedFrom) {
        var where = event.sourceId() == null ? receivedFrom : event.sourceId() + "\n" + event.endpoint();
        return Digest.of(where + "\n" + event.reason() + "\n" + event.raw());
    }

    /** What is in quarantine, the latest first. */
    Page<QuarantinedEvent> page(Filter filter, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery("select * from quarantined_event where id < :before and"
                        + FILTER + "order by id desc limit :limit")
                .bind("before", before)
                .bind("source", filter.sourceId())
                .bind("reason", filter.reason() == null ? null : filter.reason().name())
                .bind("limit", limit + 1)
                .map((row, context) -> event(row))
                .list());
        return Page.of(rows, limit, event -> Cursor.at(event.quarantineId()));
    }

    /** The ids of what is in quarantine, the oldest first. */
    List<UUID> ids(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from quarantined_event where id > :after and" + FILTER + "order by id limit :limit")
                .bind("after", after)
                .bind("source", filter.sourceId())
                .bind("reason", filter.reason() == null ? null : filter.reason().name())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    Optional<QuarantinedEvent> find(UUID id) {
        return find(id, "");
    }

    /** The event, locked until the end of the current transaction. */
    Optional<QuarantinedEvent> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<QuarantinedEvent> find(UUID id, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from quarantined_event where id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> event(row))
                .findOne());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from quarantined_event where id = ?", id));
    }

    /** Keeps an event for another reason than before, and no longer for that. */
    void explain(UUID id, Rejected rejected) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update quarantined_event set reason = :reason, detail = :detail,
                               lead_digest = coalesce(:lead, lead_digest) where id = :id
                        """)
                .bind("id", id)
                .bind("reason", rejected.reason().name())
                .bind("detail", storable(rejected.detail()))
                .bind("lead", rejected.leadDigest())
                .execute());
    }

    /** Erases what waits about the leads, and what names one of them where no lead could be read. */
    @Override
    public void forget(List<Forgotten> leads) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from quarantined_event where lead_digest = any(:leads)")
                    .bind(
                            "leads",
                            SqlArray.texts(leads.stream().map(Forgotten::digest).toList()))
                    .execute();
            for (var lead : leads) {
                if (lead.lead() != null) {
                    handle.createUpdate("""
                                    delete from quarantined_event
                                    where lead_digest is null and coalesce(source_id::text, received_from) = :source
                                      and body ~ :named
                                    """)
                            .bind("source", lead.source())
                            .bind("named", "(^|\\W)" + literally(lead.lead()) + "(\\W|$)")
                            .execute();
                }
            }
        });
    }

    /** An id as it stands in bodies, where it may be a part of ours; as a regular expression. */
    private static String literally(String lead) {
        var id = lead.substring(lead.lastIndexOf('/') + 1);
        return PUNCTUATION.matcher(id).replaceAll("\\\\$1");
    }

    /** Forgets what has been kept long enough. */
    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void expire() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from quarantined_event where received_at < :before")
                .bind("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static QuarantinedEvent event(ResultSet row) throws SQLException {
        return new QuarantinedEvent(
                row.getObject("id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("received_from"),
                row.getObject("source_id", UUID.class),
                row.getString("endpoint"),
                row.getString("event_source"),
                row.getString("event_id"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getString("body"),
                row.getBoolean("whole"));
    }

    /** What PostgreSQL cannot store is replaced; it is bad input anyway, and kept to be looked at. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : new String(text.replace('\0', '\uFFFD').getBytes(UTF_8), UTF_8);
    }

    private static <R> List<R> of(Collection<Rejected> events, Function<Rejected, R> part) {
        return events.stream().map(part).toList();
    }
}
