package io.lockstep.task.goal;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Answers from the read model of goals and their key results. */
@Singleton
public class KeyResults {

    private static final String ALL = """
            select k.*, k.name as key_result_name, g.state as goal_state, g.team_id, g.name as goal_name, g.cycle_id,
                   g.carried_from
            from key_result k join goal g using (goal_id)
            """;

    private final Jdbi jdbi;

    KeyResults(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the key results that are known, by their ids. */
    public Map<UUID, KeyResult> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery(ALL + "where k.key_result_id = any(:ids)")
                .bind("ids", SqlArray.uuids(ids))
                .map((row, context) -> keyResult(row))
                .stream()
                .collect(Collectors.toMap(KeyResult::keyResultId, Function.identity())));
    }

    /** The goal of a key result, if it is known. */
    public Optional<UUID> goalOf(UUID keyResult) {
        return jdbi.withHandle(handle -> handle.createQuery("select goal_id from key_result where key_result_id = :id")
                .bind("id", keyResult)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Those of the goals that are known. */
    public Set<UUID> knownGoals(Collection<UUID> ids) {
        return new HashSet<>(
                jdbi.withHandle(handle -> handle.createQuery("select goal_id from goal where goal_id = any(:ids)")
                        .bind("ids", SqlArray.uuids(ids))
                        .mapTo(UUID.class)
                        .list()));
    }

    /**
     * The key results of goals that are not closed, and one more row, in the order of their ids.
     *
     * @param unsupported only those that no task serves which is not cancelled
     */
    public List<KeyResult> page(@Nullable UUID cycle, @Nullable UUID goal, boolean unsupported, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + """
                        where g.state in ('DRAFT', 'ACTIVE') and k.key_result_id > :after
                          and (:cycle::uuid is null or g.cycle_id = :cycle)
                          and (:goal::uuid is null or g.goal_id = :goal)
                          and (not :unsupported or not exists (
                              select from task_contribution c join task t on t.id = c.task_id
                              where c.key_result_id = k.key_result_id and t.state <> 'CANCELLED'))
                        order by k.key_result_id limit :limit
                        """)
                .bind("after", after)
                .bind("cycle", cycle)
                .bind("goal", goal)
                .bind("unsupported", unsupported)
                .bind("limit", limit + 1)
                .map((row, context) -> keyResult(row))
                .list());
    }

    /** All key results of goals that are not closed; of one cycle where it is named. */
    public List<KeyResult> open(@Nullable UUID cycle) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ALL + "where g.state in ('DRAFT', 'ACTIVE') and (:cycle::uuid is null or g.cycle_id = :cycle)"
                                + " order by k.key_result_id")
                .bind("cycle", cycle)
                .map((row, context) -> keyResult(row))
                .list());
    }

    /** The names of goals, as far as they are known. */
    public Map<UUID, String> goalNames(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select goal_id, name from goal where goal_id = any(:goals) and name is not null")
                .bind("goals", SqlArray.uuids(goals))
                .map((row, context) -> Map.entry(row.getObject("goal_id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The key results of goals that continue one of {@code goals}. */
    public List<KeyResult> successors(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL + "where g.carried_from = any(:goals)")
                .bind("goals", SqlArray.uuids(goals))
                .map((row, context) -> keyResult(row))
                .list());
    }

    private static KeyResult keyResult(ResultSet row) throws SQLException {
        return new KeyResult(
                row.getObject("key_result_id", UUID.class),
                row.getObject("goal_id", UUID.class),
                row.getString("goal_state"),
                row.getObject("team_id", UUID.class),
                row.getString("goal_name"),
                row.getObject("cycle_id", UUID.class),
                row.getObject("carried_from", UUID.class),
                row.getString("key_result_name"),
                row.getString("unit"),
                row.getString("metric"),
                row.getString("aggregation"),
                row.getString("target_kind"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"));
    }
}
