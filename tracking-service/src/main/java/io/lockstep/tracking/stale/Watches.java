package io.lockstep.tracking.stale;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is known of how regularly sources and channels bring something. */
@Singleton
class Watches {

    /** A source as it was seen last. */
    record Source(
            String name,
            UUID sourceId,
            Instant lastEventAt,
            @Nullable Instant quietSince) {}

    /** The new leads of a channel on a day. */
    record Leads(String channel, LocalDate day, int leads) {}

    private final Jdbi jdbi;

    Watches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether this replica judges; until the end of the transaction no other one does. */
    boolean lead() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtext('stale'))")
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes note of the events that came since then; a source is known from its first event on, registered or not. */
    void look(Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into source_watch (name, source_id, last_event_at)
                        select seen.name, coalesce(c.source_id, uuidv7()), seen.at
                        from (
                            select coalesce(source, reported_by) as name, max(recorded_at) as at from ledger
                            where kind = 'LEAD_EVENT' and id >= uuid7_floor(:since) group by 1
                        ) as seen left join crm_source c on c.name = seen.name
                        on conflict (name) do update
                        set last_event_at = greatest(source_watch.last_event_at, excluded.last_event_at)
                        """)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .execute());
    }

    List<Source> sources() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from source_watch order by name")
                .map((row, context) -> new Source(
                        row.getString("name"),
                        row.getObject("source_id", UUID.class),
                        row.getObject("last_event_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("quiet_since", OffsetDateTime.class))))
                .list());
    }

    void quiet(String name, @Nullable Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("update source_watch set quiet_since = :since where name = :name")
                .bind("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .bind("name", name)
                .execute());
    }

    /** The last day whose channels were judged, if any was. */
    Optional<LocalDate> judged() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(day) from channel_judged")
                .mapTo(LocalDate.class)
                .findOne());
    }

    void judged(LocalDate day) {
        jdbi.useHandle(handle -> handle.execute("insert into channel_judged (day) values (?)", day));
    }

    /** New leads per channel and day, of the days from the first to the last. */
    List<Leads> leads(LocalDate first, LocalDate last, Instant recordedFrom) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select content ->> 'channel' as channel, as_of, count(distinct subject_id) as leads from ledger
                        where kind = 'LEAD_EVENT' and id >= uuid7_floor(:recordedFrom)
                          and as_of between :first and :last
                          and content ->> 'verb' = 'CREATED' and content ->> 'channel' is not null
                        group by 1, 2
                        """)
                .bind("first", first)
                .bind("last", last)
                .bind("recordedFrom", recordedFrom.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Leads(
                        row.getString("channel"), row.getObject("as_of", LocalDate.class), row.getInt("leads")))
                .list());
    }

    /** Whether a channel has dropped and not recovered. */
    boolean isDropped(String channel) {
        return jdbi.withHandle(handle -> handle.createQuery("select dropped from channel_watch where channel = ?")
                .bind(0, channel)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    void dropped(String channel, boolean dropped) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into channel_watch values (?, ?) on conflict (channel) do update set dropped = excluded.dropped",
                channel,
                dropped));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
