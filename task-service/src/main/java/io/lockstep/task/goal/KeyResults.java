package io.lockstep.task.goal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The read model of goals and their key results; the highest version of each goal wins, with all its key results. */
@Singleton
public class KeyResults {

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
                .createQuery("""
                        select k.key_result_id, g.state = 'CLOSED' as closed, g.team_id
                        from key_result k join goal g using (goal_id) where k.key_result_id = any(:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> new KeyResult(
                        row.getObject("key_result_id", UUID.class),
                        row.getBoolean("closed"),
                        row.getObject("team_id", UUID.class)))
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

    /** Applies goals, each at most once, in the current transaction. */
    void apply(Collection<GoalChanged> goals) {
        if (goals.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var newer = applyGoals(handle, goals);
            handle.createUpdate("delete from key_result where goal_id = any(:goals)")
                    .bindArray("goals", UUID.class, newer)
                    .execute();
            insert(
                    handle,
                    goals.stream().filter(goal -> newer.contains(goal.goalId())).toList());
        });
    }

    /** The goals whose version was new; their rows stay locked, so that their key results are replaced by one writer. */
    private static Set<UUID> applyGoals(Handle handle, Collection<GoalChanged> goals) {
        return new HashSet<>(handle.createQuery("""
                        insert into goal (goal_id, version, state, team_id)
                        select * from unnest(:ids, :versions, :states, :teams) as g (id) order by id
                        on conflict (goal_id) do update
                        set version = excluded.version, state = excluded.state, team_id = excluded.team_id
                        where goal.version < excluded.version
                        returning goal_id
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        goals.stream().map(GoalChanged::goalId).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        goals.stream().map(GoalChanged::version).toList())
                .bindArray(
                        "states",
                        String.class,
                        goals.stream().map(GoalChanged::state).toList())
                .bindArray(
                        "teams",
                        UUID.class,
                        goals.stream().map(GoalChanged::teamId).toList())
                .mapTo(UUID.class)
                .list());
    }

    private static void insert(Handle handle, List<GoalChanged> goals) {
        var goalIds = new ArrayList<UUID>();
        var keyResultIds = new ArrayList<UUID>();
        for (var goal : goals) {
            for (var keyResult : goal.keyResults()) {
                goalIds.add(goal.goalId());
                keyResultIds.add(keyResult.keyResultId());
            }
        }
        handle.createUpdate("insert into key_result (key_result_id, goal_id) select * from unnest(:ids, :goals)")
                .bindArray("ids", UUID.class, keyResultIds)
                .bindArray("goals", UUID.class, goalIds)
                .execute();
    }
}
