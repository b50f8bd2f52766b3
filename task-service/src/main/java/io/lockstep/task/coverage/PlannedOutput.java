package io.lockstep.task.coverage;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What tasks plan to bring to key results, and the gaps that were published. */
@Singleton
class PlannedOutput {

    /** What one task plans to bring. */
    @Schema(name = "CoveringTask", description = "A task that contributes, and what it shall bring")
    record Part(@Schema(hidden = true) UUID keyResultId, UUID taskId, String name, String state, BigDecimal quantity) {}

    /** A gap as it was published last. */
    record Published(UUID keyResultId, UUID goalId, Coverage coverage) {}

    private final Jdbi jdbi;

    PlannedOutput(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One writer at a time looks at a key result, so that the figures of the last one are those of all. */
    void lock(Collection<UUID> sortedKeyResults) {
        jdbi.useHandle(handle -> {
            for (var keyResult : sortedKeyResults) {
                handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 4))", "coverage-" + keyResult);
            }
        });
    }

    /** What tasks that are not cancelled plan to bring, by key result; absent where there is no such task. */
    Map<UUID, List<Part>> parts(Collection<UUID> keyResults) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select c.key_result_id, t.id, t.name, t.state, c.quantity
                        from task_contribution c join task t on t.id = c.task_id
                        where c.key_result_id = any(:ids) and t.state <> 'CANCELLED'
                        order by t.id
                        """)
                .bind("ids", SqlArray.uuids(keyResults))
                .map((row, context) -> new Part(
                        row.getObject("key_result_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("state"),
                        Decimals.plain(row.getBigDecimal("quantity"))))
                .stream()
                .collect(Collectors.groupingBy(Part::keyResultId)));
    }

    /** All that the parts bring together. */
    static BigDecimal sum(@Nullable List<Part> parts) {
        return parts == null
                ? BigDecimal.ZERO
                : parts.stream().map(Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Key results that tasks contribute to, in the order of their ids. */
    List<UUID> served(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct key_result_id from task_contribution
                        where key_result_id > :after order by key_result_id limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** The key results of goals that tasks contribute to or that have a published gap. */
    List<UUID> concerned(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select key_result_id from key_result k where goal_id = any(:goals)
                          and exists (select from task_contribution c where c.key_result_id = k.key_result_id)
                        union
                        select key_result_id from coverage_gap where goal_id = any(:goals)
                        """)
                .bind("goals", SqlArray.uuids(goals))
                .mapTo(UUID.class)
                .list());
    }

    Map<UUID, Published> published(Collection<UUID> keyResults) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from coverage_gap where key_result_id = any(:ids)")
                .bind("ids", SqlArray.uuids(keyResults))
                .map((row, context) -> new Published(
                        row.getObject("key_result_id", UUID.class),
                        row.getObject("goal_id", UUID.class),
                        new Coverage(row.getBigDecimal("needed"), row.getBigDecimal("planned"))))
                .stream()
                .collect(Collectors.toMap(Published::keyResultId, gap -> gap)));
    }

    void publish(Published gap) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into coverage_gap (key_result_id, goal_id, needed, planned)
                        values (:keyResult, :goal, :needed, :planned)
                        on conflict (key_result_id) do update
                        set goal_id = excluded.goal_id, needed = excluded.needed, planned = excluded.planned
                        """)
                .bind("keyResult", gap.keyResultId())
                .bind("goal", gap.goalId())
                .bind("needed", gap.coverage().needed())
                .bind("planned", gap.coverage().planned())
                .execute());
    }

    void close(UUID keyResult) {
        jdbi.useHandle(handle -> handle.execute("delete from coverage_gap where key_result_id = ?", keyResult));
    }
}
