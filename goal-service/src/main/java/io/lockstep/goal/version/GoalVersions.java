package io.lockstep.goal.version;

import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalsChanged;
import io.lockstep.goal.goal.StrategyTrigger;
import io.lockstep.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All versions of all goals: each change adds one, in its transaction, and none is ever overwritten. */
@ApplicationScoped
class GoalVersions {

    private static final String ADD = """
            insert into goal_version (goal_id, version, what, reason, strategy_trigger, changed_by, changed_at, state)
            values (:goal, :version, :what, :reason, :trigger, :by, :at, :state)
            """;

    private static final String BEFORE = """
            select * from goal_version where goal_id = :goal and version < :before order by version desc limit :limit
            """;

    private static final String IN_FORCE = """
            select * from goal_version where goal_id = :goal and changed_at < :until order by version desc limit 1
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    GoalVersions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void on(@Observes GoalsChanged changed) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(ADD);
            changed.goals()
                    .forEach(one -> batch.bind("goal", one.state().goalId())
                            .bind("version", one.state().version())
                            .bind("what", one.what().name())
                            .bind("reason", changed.reason())
                            .bind("trigger", changed.trigger())
                            .bind("by", changed.by())
                            .bind("at", now)
                            .bind("state", EventJson.write(one.state()))
                            .add());
            batch.execute();
        });
    }

    /** Versions of a goal below {@code before}, the newest first. */
    List<GoalVersion> before(UUID goal, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(BEFORE)
                .bind("goal", goal)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list());
    }

    Optional<GoalVersion> one(UUID goal, long version) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from goal_version where goal_id = :goal and version = :version")
                        .bind("goal", goal)
                        .bind("version", version)
                        .map((row, context) -> version(row))
                        .findOne());
    }

    /** The last version of a goal that was made before {@code until}. */
    Optional<GoalVersion> inForce(UUID goal, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("goal", goal)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .map((row, context) -> version(row))
                .findOne());
    }

    private static GoalVersion version(ResultSet row) throws SQLException {
        var trigger = row.getString("strategy_trigger");
        return new GoalVersion(
                row.getObject("goal_id", UUID.class),
                row.getLong("version"),
                What.valueOf(row.getString("what")),
                row.getString("reason"),
                trigger == null ? null : StrategyTrigger.valueOf(trigger),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                EventJson.parse(row.getString("state")));
    }
}
