package io.lockstep.scoring.retrospective;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The retrospectives, as they were written. */
@Singleton
class Retrospectives {

    private final Jdbi jdbi;
    private final Clock clock;

    Retrospectives(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Stores the retrospective of a cycle, or replaces it. */
    void save(Retrospective retrospective) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into retrospective (cycle_id, written_at, body)
                        values (:cycle, cast(:now as timestamptz), cast(:body as json))
                        on conflict (cycle_id) do update set written_at = excluded.written_at, body = excluded.body
                        """)
                .bind("cycle", retrospective.cycleId())
                .bind("now", clock.instant().toString())
                .bind("body", EventJson.write(retrospective))
                .execute());
    }

    Optional<Retrospective> find(UUID cycle) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from retrospective where cycle_id = :cycle")
                .bind("cycle", cycle)
                .map((row, context) -> read(row.getString("body")))
                .findOne());
    }

    /** Retrospectives of cycles before the given id, the newest cycle first. */
    List<Retrospective> before(@Nullable UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select body from retrospective where cast(:before as uuid) is null or cycle_id < :before
                        order by cycle_id desc limit :limit
                        """)
                .bindByType("before", before, UUID.class)
                .bind("limit", limit)
                .map((row, context) -> read(row.getString("body")))
                .list());
    }

    private static Retrospective read(String body) {
        return EventJson.read(body, Retrospective.class);
    }
}
