package io.lockstep.tracking.plan;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.tracking.directory.Directory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The read model of goals and their key results; the highest version of each goal wins, with all its key results. */
@Singleton
class KeyResults {

    private final Jdbi jdbi;

    KeyResults(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The key results among these, and whether the person may report on each. A goal without a team belongs to its owner's. */
    Map<UUID, Found<KeyResult>> find(Set<UUID> ids, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(Directory.REACH + """
                        select k.*, g.closed, exists (select from me) as known,
                               coalesce(g.owner_id = (select person_id from me)
                                        or coalesce(g.team_id, o.team_id) in (select team_id from reach), false) as theirs
                        from key_result k join goal g using (goal_id) left join person o on o.person_id = g.owner_id
                        where k.key_result_id = any(:ids)
                        """)
                .bind("subject", subject)
                .bind("ids", SqlArray.uuids(ids))
                .map((row, context) -> new Found<>(keyResult(row), row.getBoolean("theirs"), row.getBoolean("known")))
                .collect(Collectors.toMap(found -> found.subject().keyResultId(), found -> found)));
    }

    /** Applies goals, each at most once, in the current transaction. */
    void apply(Collection<GoalChanged> goals) {
        if (goals.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var newer = applyGoals(handle, goals);
            handle.createUpdate("delete from key_result where goal_id = any(:goals)")
                    .bind("goals", SqlArray.uuids(newer))
                    .execute();
            insert(
                    handle,
                    goals.stream().filter(goal -> newer.contains(goal.goalId())).toList());
        });
    }

    /** The goals whose version was new; their rows stay locked, so that their key results are replaced by one writer. */
    private static Set<UUID> applyGoals(Handle handle, Collection<GoalChanged> goals) {
        return new HashSet<>(handle.createQuery("""
                        insert into goal (goal_id, version, closed, owner_id, team_id)
                        select * from unnest(:ids, :versions, :closed, :owners, :teams) as g (id) order by id
                        on conflict (goal_id) do update
                        set version = excluded.version, closed = excluded.closed, owner_id = excluded.owner_id,
                            team_id = excluded.team_id
                        where goal.version < excluded.version
                        returning goal_id
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(goals.stream().map(GoalChanged::goalId).toList()))
                .bind(
                        "versions",
                        SqlArray.longs(goals.stream().map(GoalChanged::version).toList()))
                .bind(
                        "closed",
                        SqlArray.booleans(
                                goals.stream().map(GoalChanged::closed).toList()))
                .bind(
                        "owners",
                        SqlArray.uuids(goals.stream().map(GoalChanged::ownerId).toList()))
                .bind(
                        "teams",
                        SqlArray.uuids(goals.stream().map(GoalChanged::teamId).toList()))
                .mapTo(UUID.class)
                .list());
    }

    private static void insert(Handle handle, List<GoalChanged> goals) {
        var owners = new ArrayList<UUID>();
        var keyResults = new ArrayList<GoalChanged.KeyResult>();
        for (var goal : goals) {
            keyResults.addAll(goal.keyResults());
            goal.keyResults().forEach(keyResult -> owners.add(goal.goalId()));
        }
        handle.createUpdate("""
                        insert into key_result (key_result_id, goal_id, aggregation, source)
                        select * from unnest(:ids, :goals, :aggregations, :sources)
                        """)
                .bind(
                        "ids",
                        SqlArray.uuids(keyResults.stream()
                                .map(GoalChanged.KeyResult::keyResultId)
                                .toList()))
                .bind("goals", SqlArray.uuids(owners))
                .bind(
                        "aggregations",
                        SqlArray.texts(keyResults.stream()
                                .map(GoalChanged.KeyResult::aggregation)
                                .toList()))
                .bind(
                        "sources",
                        SqlArray.texts(keyResults.stream()
                                .map(GoalChanged.KeyResult::source)
                                .toList()))
                .execute();
    }

    private static KeyResult keyResult(ResultSet row) throws SQLException {
        return new KeyResult(
                row.getObject("key_result_id", UUID.class),
                row.getBoolean("closed"),
                row.getString("aggregation"),
                row.getString("source"));
    }
}
