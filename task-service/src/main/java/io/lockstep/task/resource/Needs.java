package io.lockstep.task.resource;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The resources of tasks. */
@Singleton
class Needs {

    private final Jdbi jdbi;

    Needs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One resource, or 404. */
    Need get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from task_resource where resource_id = :id")
                        .bind("id", id)
                        .map((row, context) -> need(row))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("resource", id));
    }

    List<Need> ofTask(UUID task) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from task_resource where task_id = :task order by resource_id")
                        .bind("task", task)
                        .map((row, context) -> need(row))
                        .list());
    }

    List<Need> ofTasks(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from task_resource where task_id = any(:tasks) order by resource_id")
                .bind("tasks", SqlArray.uuids(tasks))
                .map((row, context) -> need(row))
                .list());
    }

    /** One page of those in a state, and one more row, in the order of their ids. */
    List<Need> page(@Nullable NeedState state, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from task_resource
                        where resource_id > :after and (:state::text is null or state = :state)
                        order by resource_id limit :limit
                        """)
                .bind("after", after)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit + 1)
                .map((row, context) -> need(row))
                .list());
    }

    void save(Need need) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into task_resource (resource_id, task_id, kind, name, amount, currency, state, requested_by,
                                                   requested_at, decided_by, decided_at, reason)
                        values (:id, :task, :kind, :name, :amount, :currency, :state, :requestedBy, :requestedAt,
                                :decidedBy, :decidedAt, :reason)
                        on conflict (resource_id) do update
                        set state = excluded.state, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                            reason = excluded.reason
                        """)
                .bind("id", need.resourceId())
                .bind("task", need.taskId())
                .bind("kind", need.kind().name())
                .bind("name", need.name())
                .bind("amount", need.amount())
                .bind("currency", need.currency())
                .bind("state", need.state().name())
                .bind("requestedBy", need.requestedBy())
                .bind("requestedAt", utc(need.requestedAt()))
                .bind("decidedBy", need.decidedBy())
                .bind("decidedAt", utc(need.decidedAt()))
                .bind("reason", need.reason())
                .execute());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getObject("resource_id", UUID.class),
                row.getObject("task_id", UUID.class),
                NeedKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Decimals.plain(row.getBigDecimal("amount")),
                row.getString("currency"),
                NeedState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("reason"));
    }
}
