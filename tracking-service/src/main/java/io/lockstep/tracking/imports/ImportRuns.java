package io.lockstep.tracking.imports;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
                        insert into import_run (import_id, kind, dry_run, state, rows, started_at, last_sign_at, started_by)
                        values (:id, :kind, :dryRun, 'RUNNING', 0, :now, :now, :by)
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("dryRun", dryRun)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute());
    }

    /** Notes how far it is: of its rows so many were looked at, and something is wrong in so many of those. */
    void progress(UUID id, int rows, int checked, int refused, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_run set rows = :rows, checked = :checked, refused = :refused, last_sign_at = :now
                        where import_id = :id
                        """)
                .bind("id", id)
                .bind("rows", rows)
                .bind("checked", checked)
                .bind("refused", refused)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    void done(ImportReport report, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_run set state = 'DONE', created = :created, updated = :updated,
                               unchanged = :unchanged, report = :report::jsonb, last_sign_at = :now, ended_at = :now
                        where import_id = :id
                        """)
                .bind("id", report.importId())
                .bind("created", report.created())
                .bind("updated", report.updated())
                .bind("unchanged", report.unchanged())
                .bind("report", EventJson.write(report))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Notes that it ended and how, if not by being done. */
    void failed(UUID id, ImportRun.State state, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_run set state = :state, last_sign_at = :now, ended_at = :now where import_id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Says of those that gave no sign since a time that they were interrupted; returns their ids. */
    List<UUID> interrupt(Instant silentSince, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update import_run set state = 'INTERRUPTED', ended_at = :now
                        where state = 'RUNNING' and last_sign_at < :since returning import_id
                        """)
                .bind("since", silentSince.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
    }

    /** What was answered to an import that is done. */
    Optional<ImportReport> report(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select report from import_run where import_id = :id and report is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(report -> EventJson.read(report, ImportReport.class)));
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
                row.getInt("checked"),
                row.getInt("refused"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_sign_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("started_by"));
    }
}
