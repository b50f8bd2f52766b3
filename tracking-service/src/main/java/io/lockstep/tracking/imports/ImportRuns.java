package io.lockstep.tracking.imports;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The imports; each statement commits by itself, so that others see how far they are. */
@Singleton
class ImportRuns {

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;

    ImportRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(UUID id, String kind, boolean dryRun, Instant now, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_run (import_id, kind, dry_run, state, rows, started_at, started_by)
                        values (:id, :kind, :dryRun, 'RUNNING', 0, :now, :by)
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("dryRun", dryRun)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute());
    }

    void read(UUID id, int rows) {
        jdbi.useHandle(handle -> handle.execute("update import_run set rows = ? where import_id = ?", rows, id));
    }

    void end(UUID id, ImportRun.State state, int created, int updated, int unchanged, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_run set state = :state, created = :created, updated = :updated,
                               unchanged = :unchanged, ended_at = :now
                        where import_id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("created", created)
                .bind("updated", updated)
                .bind("unchanged", unchanged)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<ImportRun> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from import_run where import_id = :id")
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne());
    }

    Page<ImportRun> page(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        "select * from import_run where import_id < :before order by import_id desc limit :limit")
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, context) -> run(row))
                .list());
        return Page.of(rows, limit, it -> Cursor.at(it.importId()));
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportRun(
                row.getObject("import_id", UUID.class),
                row.getString("kind"),
                row.getBoolean("dry_run"),
                ImportRun.State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("started_by"));
    }
}
