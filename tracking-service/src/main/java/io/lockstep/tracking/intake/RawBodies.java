package io.lockstep.tracking.intake;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The queue of bodies that wait to be judged. */
@Singleton
class RawBodies {

    /** Key and body in one statement: one round trip, one commit. */
    private static final String STORE = """
            with claimed as (
                insert into raw_key as k (source_id, digest, received_at) values (:source, :digest, :at)
                on conflict (source_id, digest) do update set received_at = excluded.received_at
                where k.received_at < :before
                returning source_id
            )
            insert into raw_body (id, source_id, endpoint, headers, body, received_at)
            select :id, source_id, :endpoint, :headers::jsonb, :body, :at from claimed
            """;

    private final Jdbi jdbi;

    RawBodies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores a body unless the same one came within a time; says whether it did.
     *
     * @param digest of all that makes it the same
     */
    boolean store(RawBody body, byte[] digest, Duration repeatsWithin) {
        return jdbi.withHandle(handle -> handle.createUpdate(STORE)
                        .bind("id", body.id())
                        .bind("source", body.sourceId())
                        .bind("endpoint", body.endpoint())
                        .bind("headers", EventJson.write(body.headers()))
                        .bind("body", body.body())
                        .bind("digest", digest)
                        .bind("at", body.receivedAt().atOffset(ZoneOffset.UTC))
                        .bind("before", body.receivedAt().minus(repeatsWithin).atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    /** The oldest bodies that no other worker has, locked until the end of the current transaction. */
    List<RawBody> take(int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from raw_body order by id limit :most for update skip locked")
                        .bind("most", most)
                        .map((row, context) -> body(row))
                        .list());
    }

    void remove(List<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from raw_body where id = any(:ids)")
                .bind("ids", SqlArray.uuids(ids))
                .execute());
    }

    /** How many wait, counted up to a number. */
    long waiting(long upTo) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (select from raw_body limit :upTo) w")
                .bind("upTo", upTo)
                .mapTo(long.class)
                .one());
    }

    /** Forgets keys that are older than any sender's retries. */
    void forgetKeys(Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from raw_key where received_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static RawBody body(ResultSet row) throws SQLException {
        Map<String, String> headers = new TreeMap<>();
        EventJson.parse(row.getString("headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new RawBody(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("endpoint"),
                headers,
                row.getBytes("body"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
