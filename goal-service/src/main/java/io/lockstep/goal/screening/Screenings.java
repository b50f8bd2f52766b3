package io.lockstep.goal.screening;

import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of the screening: its policy, and the overrides of managers. */
@ApplicationScoped
class Screenings {

    private final Jdbi jdbi;

    Screenings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    PolicyView policy() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from smart_policy")
                .map((row, context) -> policy(row))
                .one());
    }

    /** The policy with its row locked until the end of the transaction. */
    PolicyView lockedPolicy() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from smart_policy for update")
                .map((row, context) -> policy(row))
                .one());
    }

    void write(PolicyView policy) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update smart_policy set version = :version, enforcement = :enforcement, changed_by = :by, changed_at = :at")
                .bind("version", policy.version())
                .bind("enforcement", policy.enforcement())
                .bind("by", policy.changedBy())
                .bind(
                        "at",
                        policy.changedAt() == null ? null : policy.changedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void write(OverrideView override) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into smart_override (id, goal_id, goal_version, reason, granted_by, granted_at)
                        values (:id, :goal, :version, :reason, :by, :at)
                        """)
                .bind("id", override.overrideId())
                .bind("goal", override.goalId())
                .bind("version", override.goalVersion())
                .bind("reason", override.reason())
                .bind("by", override.grantedBy())
                .bind("at", override.grantedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** One page of a goal's overrides after {@code after}, and one more row. */
    List<OverrideView> overrides(UUID goal, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from smart_override where goal_id = :goal and id > :after order by id limit :limit")
                .bind("goal", goal)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> override(row))
                .list());
    }

    /** Goals in the versions that a manager has let pass. */
    Set<GoalVersion> overridden(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct goal_id, goal_version from smart_override where goal_id = any(:goals)")
                .bind("goals", SqlArray.uuids(List.copyOf(goals)))
                .reduceRows(new HashSet<GoalVersion>(), (found, row) -> {
                    found.add(new GoalVersion(
                            row.getColumn("goal_id", UUID.class), row.getColumn("goal_version", Long.class)));
                    return found;
                }));
    }

    /** What an override is for: the next version has to be screened again. */
    record GoalVersion(UUID goal, long version) {}

    private static PolicyView policy(ResultSet row) throws SQLException {
        return new PolicyView(
                row.getLong("version"),
                Enforcement.valueOf(row.getString("enforcement")),
                row.getString("changed_by"),
                instant(row, "changed_at"));
    }

    private static OverrideView override(ResultSet row) throws SQLException {
        return new OverrideView(
                row.getObject("id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getLong("goal_version"),
                row.getString("reason"),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
