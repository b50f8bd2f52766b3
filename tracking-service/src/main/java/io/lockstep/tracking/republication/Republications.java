package io.lockstep.tracking.republication;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.ledger.FactKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The republications, and what they read. */
@Singleton
class Republications {

    private static final UUID HIGHEST = new UUID(-1, -1);

    private final Jdbi jdbi;

    Republications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Republication it) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into republication (republication_id, kinds, recorded_from, recorded_to, state, stage, position,
                                                   facts, events, requested_at, requested_by)
                        values (:id, :kinds::text[], :from, :to, :state, :stage, :position, :facts, :events, :at, :by)
                        """)
                .bind("id", it.republicationId())
                .bind("kinds", SqlArray.texts(names(it.kinds())))
                .bind("from", utc(it.from()))
                .bind("to", utc(it.to()))
                .bind("state", it.state().name())
                .bind("stage", it.stage().name())
                .bind("position", it.position())
                .bind("facts", it.facts())
                .bind("events", it.events())
                .bind("at", utc(it.requestedAt()))
                .bind("by", it.requestedBy())
                .execute());
    }

    /** Stores how far one is whose row is locked. */
    void save(Republication it) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update republication set state = :state, stage = :stage, position = :position, facts = :facts,
                               events = :events, ended_at = :ended
                        where republication_id = :id
                        """)
                .bind("id", it.republicationId())
                .bind("state", it.state().name())
                .bind("stage", it.stage().name())
                .bind("position", it.position())
                .bind("facts", it.facts())
                .bind("events", it.events())
                .bind("ended", it.endedAt() == null ? null : utc(it.endedAt()))
                .execute());
    }

    Optional<Republication> find(UUID id) {
        return one("where republication_id = :id", id);
    }

    Optional<Republication> lock(UUID id) {
        return one("where republication_id = :id for update", id);
    }

    /** The oldest that runs, locked until the end of the current transaction; none, while another replica has it. */
    Optional<Republication> lockRunning() {
        return one("where state = 'RUNNING' order by republication_id limit 1 for update skip locked", null);
    }

    private Optional<Republication> one(String which, @Nullable UUID id) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select * from republication " + which);
            return (id == null ? query : query.bind("id", id))
                    .map((row, context) -> republication(row))
                    .findOne();
        });
    }

    Page<Republication> page(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from republication where republication_id < :before
                        order by republication_id desc limit :limit
                        """)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, context) -> republication(row))
                .list());
        return Page.of(rows, limit, it -> Cursor.at(it.republicationId()));
    }

    /** Rows of the ledger, in the order of their ids. */
    List<LedgerEvents.Row> facts(Set<FactKind> kinds, UUID after, UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, subject_id, recorded_at, content from ledger
                        where id > :after and id < :before and kind = any(:kinds) order by id limit :limit
                        """)
                .bind("after", after)
                .bind("before", before)
                .bind("kinds", SqlArray.texts(names(kinds)))
                .bind("limit", limit)
                .map((row, context) -> new LedgerEvents.Row(
                        row.getObject("id", UUID.class),
                        FactKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        instant(row, "recorded_at"),
                        row.getString("content")))
                .list());
    }

    /** Those of the events that wait to be sent already. */
    Set<UUID> waiting(Collection<UUID> events) {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery("select id from outbox where id = any(:ids)")
                .bind("ids", SqlArray.uuids(events))
                .mapTo(UUID.class)
                .list()));
    }

    /** How many events wait to be sent, counted up to a number. */
    int waiting(int upTo) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (select from outbox limit :upTo) w")
                .bind("upTo", upTo)
                .mapTo(int.class)
                .one());
    }

    /** Gives events of the current transaction the times of what they tell of, which they had the first time. */
    void date(List<LedgerEvents.Dated> events) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox set time = e.at::timestamptz from unnest(:ids, :times) as e (id, at)
                        where outbox.id = e.id
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(
                                events.stream().map(it -> it.event().id()).toList()))
                .bind(
                        "times",
                        SqlArray.texts(
                                events.stream().map(it -> it.at().toString()).toList()))
                .execute());
    }

    private static Republication republication(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Republication(
                row.getObject("republication_id", UUID.class),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(Republished::valueOf)
                        .collect(Collectors.toSet()),
                instant(row, "recorded_from"),
                instant(row, "recorded_to"),
                Republication.State.valueOf(row.getString("state")),
                Republication.Stage.valueOf(row.getString("stage")),
                row.getObject("position", UUID.class),
                row.getLong("facts"),
                row.getLong("events"),
                instant(row, "requested_at"),
                row.getString("requested_by"),
                ended == null ? null : ended.toInstant());
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
