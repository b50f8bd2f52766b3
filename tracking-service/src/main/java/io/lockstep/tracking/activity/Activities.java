package io.lockstep.tracking.activity;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Activities and pieces of content; their figures lie with all others. */
@Singleton
class Activities {

    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Jdbi jdbi;

    Activities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether one of this kind, name and day is known. */
    Optional<UUID> find(NewActivity.Kind kind, String name, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select activity_id from activity where kind = :kind and name = :name and day = :day")
                .bind("kind", kind.name())
                .bind("name", name)
                .bind("day", day)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The one with this id, without its figures. */
    Optional<ActivityView> find(UUID id, boolean lock) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from activity where activity_id = :id" + (lock ? " for update" : ""))
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    void save(UUID id, long version, NewActivity it) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into activity (activity_id, version, kind, name, channel, campaign, day, key_result_id, task_id)
                        values (:id, :version, :kind, :name, :channel, :campaign, :day, :keyResult, :task)
                        on conflict (activity_id) do update
                        set version = excluded.version, kind = excluded.kind, name = excluded.name,
                            channel = excluded.channel, campaign = excluded.campaign, day = excluded.day,
                            key_result_id = excluded.key_result_id, task_id = excluded.task_id
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("kind", it.kind().name())
                .bind("name", it.name())
                .bind("channel", it.channel())
                .bind("campaign", it.campaign())
                .bind("day", it.day())
                .bind("keyResult", it.keyResultId())
                .bind("task", it.taskId())
                .execute());
    }

    /** The latest entered first, without their figures. */
    Page<ActivityView> page(@Nullable UUID taskId, @Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1).map(it -> it.id(0)).orElse(HIGHEST);
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from activity where activity_id < :before and (:task::uuid is null or task_id = :task)
                        order by activity_id desc limit :limit
                        """)
                .bind("before", before)
                .bind("task", taskId)
                .bind("limit", limit + 1)
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, limit, it -> Cursor.at(it.activityId()));
    }

    private static ActivityView view(ResultSet row) throws SQLException {
        Map<String, BigDecimal> none = new TreeMap<>();
        return new ActivityView(
                row.getObject("activity_id", UUID.class),
                row.getLong("version"),
                NewActivity.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("channel"),
                row.getString("campaign"),
                row.getObject("day", LocalDate.class),
                row.getObject("key_result_id", UUID.class),
                row.getObject("task_id", UUID.class),
                none,
                null);
    }
}
