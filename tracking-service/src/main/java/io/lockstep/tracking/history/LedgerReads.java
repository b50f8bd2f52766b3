package io.lockstep.tracking.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.ledger.FactKind;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the ledger in the order of its ids, so that a page costs the same wherever it lies and however much there is. */
@Singleton
class LedgerReads {

    private static final String BEFORE = """
            select id, kind, subject_id, as_of, recorded_at, reported_by, source, content from ledger
            where id >= :lowest and id < :highest %s order by id desc limit :limit
            """;
    private static final String AFTER = """
            select id, kind, subject_id, as_of, recorded_at, reported_by, source, content from ledger
            where id > :lowest and id < :highest %s order by id limit :limit
            """;

    private final Jdbi jdbi;

    LedgerReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Facts below {@code before}, the latest first. */
    List<LedgerEntry> latest(LedgerFilter filter, UUID before, int limit) {
        return read(sql(BEFORE, filter), filter, filter.lowest(), lower(before, filter.highest()), limit);
    }

    /** Facts above {@code after}, the oldest first. */
    List<LedgerEntry> oldest(LedgerFilter filter, UUID after, int limit) {
        return read(sql(AFTER, filter), filter, higher(after, filter.lowest()), filter.highest(), limit);
    }

    private static String sql(String statement, LedgerFilter filter) {
        if (filter.subjectId() != null) {
            return statement.formatted("and subject_id = :subject");
        }
        if (filter.source() != null) {
            return statement.formatted("and coalesce(source, reported_by) = :source");
        }
        return statement.formatted(filter.kind() == null ? "" : "and kind = :kind");
    }

    private List<LedgerEntry> read(String sql, LedgerFilter filter, UUID lowest, UUID highest, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("lowest", lowest)
                    .bind("highest", highest)
                    .bind("limit", limit);
            if (filter.subjectId() != null) {
                query.bind("subject", filter.subjectId());
            } else if (filter.source() != null) {
                query.bind("source", filter.source());
            } else if (filter.kind() != null) {
                query.bind("kind", filter.kind().name());
            }
            return query.map((row, context) -> entry(row)).list();
        });
    }

    private static UUID lower(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? one : other;
    }

    private static UUID higher(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) > 0 ? one : other;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        JsonNode content = EventJson.parse(row.getString("content"));
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                FactKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reported_by"),
                row.getString("source"),
                content);
    }
}
