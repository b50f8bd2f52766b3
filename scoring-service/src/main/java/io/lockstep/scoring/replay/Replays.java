package io.lockstep.scoring.replay;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The replays, past and present; at most one is under way. */
@Singleton
class Replays {

    /** A run that has not said anything for so long has died with its process, and is begun anew. */
    private static final Duration DEAD = Duration.ofSeconds(90);

    private static final String COLUMNS =
            "replay_id, state, switch_over, requested_by, requested_at, finished_at, events,"
                    + " reason, report::text as report";

    private final Jdbi jdbi;
    private final Clock clock;

    Replays(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Queues a replay; false when another is under way. */
    boolean add(UUID id, SwitchWhen when, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into replay (replay_id, state, switch_over, requested_by, requested_at)
                        values (:id, 'QUEUED', :when, :by, cast(:now as timestamptz)) on conflict do nothing
                        """)
                        .bind("id", id)
                        .bind("when", when.name())
                        .bind("by", by)
                        .bind("now", clock.instant().toString())
                        .execute()
                == 1);
    }

    /** Takes the replay that waits, or whose process has died; no other process takes it then. */
    Optional<ReplayView> take() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update replay set state = 'RUNNING', alive_at = now(), events = 0 where replay_id = (
                            select replay_id from replay
                            where state = 'QUEUED' or state = 'RUNNING' and alive_at < now() - cast(:dead as interval)
                            order by replay_id limit 1 for update skip locked)
                        returning %s
                        """.formatted(COLUMNS))
                .bind("dead", DEAD.toString())
                .map((row, context) -> view(row))
                .findOne());
    }

    void alive(UUID id, long events) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update replay set alive_at = now(), events = :events where replay_id = :id")
                .bind("id", id)
                .bind("events", events)
                .execute());
    }

    void finish(UUID id, ReplayState state, @Nullable String reason, @Nullable ReplayReport report) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update replay set state = :state, reason = :reason, report = cast(:report as jsonb),
                            finished_at = cast(:now as timestamptz), events = coalesce(:events, events)
                        where replay_id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("report", report == null ? null : EventJson.write(report))
                .bind("events", report == null ? null : report.events())
                .bind("now", clock.instant().toString())
                .execute());
    }

    Optional<ReplayView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from replay where replay_id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    Optional<UUID> underWay() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select replay_id from replay where state in ('QUEUED', 'RUNNING')")
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Replays before the given id, the newest first. */
    List<ReplayView> before(@Nullable UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from replay where cast(:before as uuid) is null or replay_id < :before
                        order by replay_id desc limit :limit
                        """)
                .bindByType("before", before, UUID.class)
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static ReplayView view(ResultSet row) throws SQLException {
        var report = row.getString("report");
        return new ReplayView(
                row.getObject("replay_id", UUID.class),
                ReplayState.valueOf(row.getString("state")),
                SwitchWhen.valueOf(row.getString("switch_over")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row),
                row.getLong("events"),
                row.getString("reason"),
                report == null ? null : EventJson.read(report, ReplayReport.class));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
