package io.lockstep.tracking.ledger;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The append-only ledger of facts. */
@Singleton
public class Ledger {

    /** Key and fact in one statement, so in one round trip: a key that is taken leaves the ledger alone. */
    private static final String APPEND = """
            with claimed as (
                insert into fact_key (scope, key, fact_id, digest)
                select :scope, :key, :id, :digest where :key::text is not null
                on conflict do nothing returning fact_id
            )
            insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
            select :id, :kind, :subject, :asOf, :occurredAt, :recordedAt, :reportedBy, :content::jsonb
            where :key::text is null or exists (select from claimed)
            """;

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;

    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores the fact in the current transaction unless its key is taken; says whether it did. */
    boolean append(Fact fact, @Nullable FactKey key) {
        var stored = jdbi.withHandle(handle -> handle.createUpdate(APPEND)
                .bind("scope", key == null ? null : key.scope())
                .bind("key", key == null ? null : key.key())
                .bind("digest", key == null ? null : key.digest())
                .bind("id", fact.id())
                .bind("kind", fact.kind().name())
                .bind("subject", fact.subjectId())
                .bind("asOf", fact.asOf())
                .bind("occurredAt", utc(fact.occurredAt()))
                .bind("recordedAt", utc(fact.recordedAt()))
                .bind("reportedBy", fact.reportedBy())
                .bind("content", fact.content())
                .execute());
        return stored == 1;
    }

    /**
     * The fact that was stored under the key.
     *
     * @throws io.lockstep.kit.problem.Problem 422 when something else was stored under it
     */
    Optional<Fact> find(FactKey key) {
        record Stored(Fact fact, String digest) {}
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select l.*, k.digest from fact_key k join ledger l on l.id = k.fact_id
                        where k.scope = :scope and k.key = :key
                        """)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .map((row, context) -> new Stored(fact(row), row.getString("digest")))
                .findOne());
        if (found.isPresent() && !found.get().digest().equals(key.digest())) {
            throw key.reused();
        }
        return found.map(Stored::fact);
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
        var bySubject = subjectId == null ? "" : "and subject_id = :subject";
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery("select * from ledger where kind = :kind and id < :before " + bySubject
                    + " order by id desc limit :limit");
            if (subjectId != null) {
                query.bind("subject", subjectId);
            }
            return query.bind("kind", kind.name())
                    .bind("before", before)
                    .bind("limit", limit + 1)
                    .map((row, context) -> fact(row))
                    .list();
        });
        return Page.of(rows, limit, fact -> Cursor.at(fact.id()));
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
                row.getString("content"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
