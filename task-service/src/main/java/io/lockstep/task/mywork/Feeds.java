package io.lockstep.task.mywork;

import io.lockstep.kit.event.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The addresses of calendars: whose each is, and the hash of its secret. */
@Singleton
class Feeds {

    /** What is kept of an address. */
    record Kept(UUID person, byte[] hash) {}

    private final Jdbi jdbi;

    Feeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Feed add(UUID person, String secret, Instant now) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into calendar_feed (feed_id, person_id, secret_hash, created_at)
                        values (:id, :person, :hash, :now)
                        """)
                .bind("id", id)
                .bind("person", person)
                .bind("hash", Secret.hash(secret))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
        return new Feed(id, person, now, "/v1/feeds/" + id + "/" + secret + ".ics");
    }

    Optional<Kept> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id, secret_hash from calendar_feed where feed_id = :id")
                .bind("id", id)
                .map((row, context) -> new Kept(row.getObject("person_id", UUID.class), row.getBytes("secret_hash")))
                .findOne());
    }

    List<Feed> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from calendar_feed where person_id = :person order by feed_id")
                .bind("person", person)
                .map((row, context) -> new Feed(
                        row.getObject("feed_id", UUID.class),
                        person,
                        row.getTimestamp("created_at").toInstant(),
                        null))
                .list());
    }

    /** Whether there was one of this person. */
    boolean remove(UUID id, UUID person) {
        return jdbi.withHandle(handle ->
                        handle.execute("delete from calendar_feed where feed_id = ? and person_id = ?", id, person))
                > 0;
    }
}
