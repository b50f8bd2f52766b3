package io.lockstep.tracking.source;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.tracking.adapter.SourceKind;
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

/** Sources and their secrets. */
@Singleton
class Sources {

    private final Jdbi jdbi;

    Sources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores a new source; says whether its name was free. */
    boolean add(CrmSource source) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into crm_source (source_id, version, name, kind, active, settings, created_at)
                        values (:id, :version, :name, :kind, :active, :settings::jsonb, :createdAt)
                        on conflict (name) do nothing
                        """)
                        .bind("id", source.sourceId())
                        .bind("version", source.version())
                        .bind("name", source.name())
                        .bind("kind", source.kind().name())
                        .bind("active", source.active())
                        .bind("settings", EventJson.write(source.settings()))
                        .bind("createdAt", source.createdAt().atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    /** Stores a new version; says whether its name was free. */
    boolean save(CrmSource source) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update crm_source set version = :version, name = :name, active = :active,
                               settings = :settings::jsonb
                        where source_id = :id
                          and not exists (select from crm_source o where o.name = :name and o.source_id <> :id)
                        """)
                        .bind("id", source.sourceId())
                        .bind("version", source.version())
                        .bind("name", source.name())
                        .bind("active", source.active())
                        .bind("settings", EventJson.write(source.settings()))
                        .execute())
                == 1;
    }

    Optional<CrmSource> find(UUID id) {
        return find(id, "");
    }

    /** The source, locked until the end of the current transaction. */
    Optional<CrmSource> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<CrmSource> find(UUID id, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from crm_source where source_id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> source(row))
                .findOne());
    }

    /** All sources in the order of their registration. */
    Page<CrmSource> page(@Nullable String cursor, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        "select * from crm_source where source_id > :after order by source_id limit :limit")
                .bind("after", Cursor.afterId(cursor))
                .bind("limit", limit + 1)
                .map((row, context) -> source(row))
                .list());
        return Page.of(rows, limit, source -> Cursor.at(source.sourceId()));
    }

    void add(SourceSecret secret) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into crm_source_secret (secret_id, source_id, endpoint, ciphertext, created_at, expires_at)
                        values (:id, :source, :endpoint, :ciphertext, :createdAt, :expiresAt)
                        """)
                .bind("id", secret.secretId())
                .bind("source", secret.sourceId())
                .bind("endpoint", secret.endpoint())
                .bind("ciphertext", secret.ciphertext())
                .bind("createdAt", secret.createdAt().atOffset(ZoneOffset.UTC))
                .bind("expiresAt", utc(secret.expiresAt()))
                .execute());
    }

    /** A source's secrets, the newest first. */
    List<SourceSecret> secrets(UUID sourceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from crm_source_secret where source_id = :source order by secret_id desc")
                .bind("source", sourceId)
                .map((row, context) -> secret(row))
                .list());
    }

    /** Ends a secret at a time, unless it ends earlier. */
    void expire(UUID secretId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update crm_source_secret set expires_at = least(expires_at, :at) where secret_id = :id
                        """)
                .bind("id", secretId)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static CrmSource source(ResultSet row) throws SQLException {
        return new CrmSource(
                row.getObject("source_id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                SourceKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                EventJson.read(row.getString("settings"), SourceSettings.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static SourceSecret secret(ResultSet row) throws SQLException {
        var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new SourceSecret(
                row.getObject("secret_id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("endpoint"),
                row.getBytes("ciphertext"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
