package io.lockstep.tracking.leadbook;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.tracking.lead.LeadStatus;
import io.lockstep.tracking.leadledger.Lead;
import io.lockstep.tracking.leadledger.LeadRows;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.FactKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Leads, read. */
@Singleton
class LeadBook {

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final UUID LOWEST = new UUID(0, 0);

    /** A lead and all that were merged into it. */
    private static final String FAMILY = """
            with recursive family as (
                select lead_id, digest from lead where lead_id = :lead
                union select l.lead_id, l.digest from lead l join family f on l.merged_into = f.lead_id
            )
            """;

    private final Jdbi jdbi;

    LeadBook(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Lead> find(UUID leadId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from lead where lead_id = :id")
                .bind("id", leadId)
                .map((row, context) -> LeadRows.lead(row))
                .findOne());
    }

    /** Leads, the latest known first. */
    Page<Lead> page(@Nullable String source, @Nullable LeadStatus status, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var filter = (source == null ? "" : " and source = :source") + (status == null ? "" : " and status = :status");
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                    "select * from lead where lead_id < :before" + filter + " order by lead_id desc limit :limit");
            if (source != null) {
                query.bind("source", source);
            }
            if (status != null) {
                query.bind("status", status.name());
            }
            return query.bind("before", before)
                    .bind("limit", limit + 1)
                    .map((row, context) -> LeadRows.lead(row))
                    .list();
        });
        return Page.of(rows, limit, lead -> Cursor.at(lead.leadId()));
    }

    /** What happened to a lead and to its doubles, in the order in which it happened. */
    Page<Fact> timeline(UUID leadId, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var rows = jdbi.withHandle(handle -> handle.createQuery(FAMILY + """
                        select l.* from ledger l join family f on f.lead_id = l.subject_id
                        where l.kind = 'LEAD_EVENT' and (l.occurred_at, l.id) > (:time::timestamptz, :id)
                        order by l.occurred_at, l.id limit :limit
                        """)
                .bind("lead", leadId)
                .bind(
                        "time",
                        after.map(it -> LeadRows.time(it.parts().getFirst()))
                                .orElse(Instant.EPOCH)
                                .toString())
                .bind("id", after.map(it -> it.id(1)).orElse(LOWEST))
                .bind("limit", limit + 1)
                .map((row, context) -> fact(row))
                .list());
        return Page.of(rows, limit, fact -> Cursor.at(String.valueOf(fact.occurredAt()), fact.id()));
    }

    /** What is still kept of what was sent about a lead and its doubles, the latest first. */
    List<KeptRecord> records(UUID leadId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(FAMILY + """
                        select r.* from raw_record r
                        where r.lead_digests && (select array_agg(digest) from family) order by r.id desc limit :most
                        """)
                .bind("lead", leadId)
                .bind("most", most)
                .map((row, context) -> new KeptRecord(
                        row.getObject("id", UUID.class),
                        row.getObject("source_id", UUID.class),
                        row.getString("endpoint"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("body")))
                .list());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                FactKind.LEAD_EVENT,
                row.getObject("subject_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                row.getString("source"),
                row.getString("content"));
    }
}
