package io.lockstep.tracking.ledger;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The append-only ledger of facts. */
@Singleton
public class Ledger {

    /**
     * Keys and facts in one statement, so in one round trip: a key that is taken leaves the ledger alone. Keys are taken in
     * one order, so that groups never wait for each other in a circle.
     */
    private static final String APPEND = """
            with fact as materialized (
                select * from unnest(:ids, :kinds, :subjects, :days, :occurred, :recorded, :reporters, :sources, :contents,
                                     :scopes, :keys, :digests)
                     as f (id, kind, subject, day, occurred, recorded, reporter, source, content, scope, key, digest)
            ), claimed as (
                insert into fact_key (scope, key, fact_id, digest)
                select scope, key, id, digest from fact where key is not null order by scope, key, id
                on conflict do nothing returning fact_id
            )
            insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, source, content)
            select id, kind, subject, day::date, occurred::timestamptz, recorded::timestamptz, reporter, source,
                   content::jsonb
            from fact where key is null or id in (select fact_id from claimed)
            returning id
            """;

    /** A fact with the digest of what was sent. */
    record Stored(Fact fact, String digest) {}

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;

    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores, in the current transaction, the facts whose keys are not taken; returns their ids. */
    Set<UUID> append(List<Recording> recordings) {
        var facts = recordings.stream().map(Recording::fact).toList();
        var keys = recordings.stream().map(Recording::key).toList();
        return jdbi.withHandle(handle -> handle.createQuery(APPEND)
                .bind("ids", SqlArray.uuids(of(facts, Fact::id)))
                .bind("kinds", SqlArray.texts(of(facts, fact -> fact.kind().name())))
                .bind("subjects", SqlArray.uuids(of(facts, Fact::subjectId)))
                .bind("days", SqlArray.texts(of(facts, fact -> text(fact.asOf()))))
                .bind("occurred", SqlArray.texts(of(facts, fact -> text(fact.occurredAt()))))
                .bind("recorded", SqlArray.texts(of(facts, fact -> text(fact.recordedAt()))))
                .bind("reporters", SqlArray.texts(of(facts, Fact::reportedBy)))
                .bind("sources", SqlArray.texts(of(facts, Fact::source)))
                .bind("contents", SqlArray.texts(of(facts, Fact::content)))
                .bind("scopes", SqlArray.texts(of(keys, key -> key == null ? null : key.scope())))
                .bind("keys", SqlArray.texts(of(keys, key -> key == null ? null : key.key())))
                .bind("digests", SqlArray.texts(of(keys, key -> key == null ? null : key.digest())))
                .mapTo(UUID.class)
                .set());
    }

    /**
     * The fact that was stored under the key.
     *
     * @throws io.lockstep.kit.problem.Problem 422 when something else was stored under it
     */
    Optional<Fact> find(FactKey key) {
        var found = find(List.of(key)).get(key.name());
        if (found != null && !found.digest().equals(key.digest())) {
            throw key.reused();
        }
        return Optional.ofNullable(found).map(Stored::fact);
    }

    /** The facts that were stored under the keys. */
    Map<FactKey.Name, Stored> find(List<FactKey> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.*, k.scope, k.key, k.digest
                        from unnest(:scopes, :keys) as w (scope, key)
                        join fact_key k on k.scope = w.scope and k.key = w.key join ledger l on l.id = k.fact_id
                        """)
                .bind("scopes", SqlArray.texts(of(keys, FactKey::scope)))
                .bind("keys", SqlArray.texts(of(keys, FactKey::key)))
                .map((row, context) -> Map.entry(
                        new FactKey.Name(row.getString("scope"), row.getString("key")),
                        new Stored(fact(row), row.getString("digest"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }

    /** Of those of the facts that were corrected or withdrawn, what took their place. */
    public Map<UUID, UUID> superseded(List<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select k.key::uuid as old, k.fact_id from fact_key k
                        where k.scope = 'supersedes' and k.key = any(:ids)
                        """)
                .bind("ids", SqlArray.texts(of(ids, UUID::toString)))
                .map((row, context) ->
                        Map.entry(row.getObject("old", UUID.class), row.getObject("fact_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The fact with this id, if it is of this kind. */
    public Optional<Fact> find(FactKind kind, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from ledger where id = :id and kind = :kind")
                .bind("id", id)
                .bind("kind", kind.name())
                .map((row, context) -> fact(row))
                .findOne());
    }

    /**
     * Facts of a kind, the latest recorded first.
     *
     * @param subjectId of what the facts are; of everything when absent
     * @throws io.lockstep.kit.problem.Problem 400 when the cursor is not one of this list
     */
    public Page<Fact> page(FactKind kind, @Nullable UUID subjectId, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = subjectId == null
                ? latest("kind = :of", kind.name(), before, limit + 1)
                : latestOfSubject(kind, subjectId, before, limit + 1);
        return Page.of(rows, limit, fact -> Cursor.at(fact.id()));
    }

    /**
     * Facts of a kind out of all of the subject, which are nearly all of one kind. The database does not know that: asked for
     * both, it takes all facts of the kind, or all of the subject, and sorts them.
     */
    private List<Fact> latestOfSubject(FactKind kind, UUID subjectId, UUID before, int limit) {
        var found = new ArrayList<Fact>();
        var page = latest("subject_id = :of", subjectId, before, limit);
        while (true) {
            page.stream().filter(fact -> fact.kind() == kind).forEach(found::add);
            if (page.size() < limit || found.size() >= limit) {
                return found.subList(0, Math.min(limit, found.size()));
            }
            page = latest("subject_id = :of", subjectId, page.getLast().id(), limit);
        }
    }

    private List<Fact> latest(String which, Object of, UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from ledger where " + which + " and id < :before order by id desc limit :limit")
                .bind("of", of)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> fact(row))
                .list());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var occurredAt = row.getObject("occurred_at", OffsetDateTime.class);
        return new Fact(
                row.getObject("id", UUID.class),
                FactKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                occurredAt == null ? null : occurredAt.toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                row.getString("source"),
                row.getString("content"));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T extends @Nullable Object, R extends @Nullable Object> List<R> of(
            List<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }
}
