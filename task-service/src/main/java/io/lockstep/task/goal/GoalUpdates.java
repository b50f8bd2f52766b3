package io.lockstep.task.goal;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps the read model of goals and their key results; the highest version of each goal wins, with all its key results. */
@Singleton
class GoalUpdates {

    private static final String GOALS = """
            insert into goal (goal_id, version, state, team_id, name, cycle_id, owner_id, start_date, end_date, carried_from)
            select * from unnest(:ids, :versions, :states, :teams, :names, :cycles, :owners, :starts::date[], :ends::date[],
                                 :carried)
                as g (id) order by id
            on conflict (goal_id) do update
            set version = excluded.version, state = excluded.state, team_id = excluded.team_id, name = excluded.name,
                cycle_id = excluded.cycle_id, owner_id = excluded.owner_id, start_date = excluded.start_date,
                end_date = excluded.end_date, carried_from = excluded.carried_from
            where goal.version < excluded.version
            returning goal_id
            """;

    private static final String KEY_RESULTS = """
            insert into key_result (key_result_id, goal_id, name, unit, metric, aggregation, target_kind, baseline, target)
            select * from unnest(:ids, :goals, :names, :units, :metrics, :aggregations, :kinds, :baselines::numeric[],
                                 :targets::numeric[])
            """;

    /** A key result with its goal. */
    private record Part(UUID goalId, GoalChanged.KeyResult keyResult) {}

    private final Jdbi jdbi;

    GoalUpdates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Applies goals, each at most once, in the current transaction.
     *
     * @return the goals whose version was new
     */
    Set<UUID> apply(Collection<GoalChanged> goals) {
        if (goals.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> {
            var newer = applyGoals(handle, List.copyOf(goals));
            handle.createUpdate("delete from key_result where goal_id = any(:goals)")
                    .bind("goals", SqlArray.uuids(newer))
                    .execute();
            insert(
                    handle,
                    goals.stream()
                            .filter(goal -> newer.contains(goal.goalId()))
                            .flatMap(goal -> goal.keyResults().stream().map(part -> new Part(goal.goalId(), part)))
                            .toList());
            return newer;
        });
    }

    /** The goals whose version was new; their rows stay locked, so that their key results are replaced by one writer. */
    private static Set<UUID> applyGoals(Handle handle, List<GoalChanged> goals) {
        var query = handle.createQuery(GOALS);
        query.bind("ids", SqlArray.uuids(of(goals, GoalChanged::goalId)));
        query.bind("versions", SqlArray.longs(of(goals, GoalChanged::version)));
        query.bind("states", SqlArray.texts(of(goals, GoalChanged::state)));
        query.bind("teams", SqlArray.uuids(of(goals, GoalChanged::teamId)));
        query.bind("names", SqlArray.texts(of(goals, GoalChanged::name)));
        query.bind("cycles", SqlArray.uuids(of(goals, GoalChanged::cycleId)));
        query.bind("owners", SqlArray.uuids(of(goals, GoalChanged::ownerId)));
        query.bind("starts", SqlArray.texts(of(goals, goal -> text(goal.start()))));
        query.bind("ends", SqlArray.texts(of(goals, goal -> text(goal.end()))));
        query.bind("carried", SqlArray.uuids(of(goals, GoalChanged::carriedFrom)));
        return new HashSet<>(query.mapTo(UUID.class).list());
    }

    private static void insert(Handle handle, List<Part> parts) {
        var update = handle.createUpdate(KEY_RESULTS);
        update.bind("ids", SqlArray.uuids(of(parts, part -> part.keyResult().keyResultId())));
        update.bind("goals", SqlArray.uuids(of(parts, Part::goalId)));
        update.bind("names", SqlArray.texts(of(parts, part -> part.keyResult().name())));
        update.bind("units", SqlArray.texts(of(parts, part -> part.keyResult().unit())));
        update.bind("metrics", SqlArray.texts(of(parts, part -> part.keyResult().metric())));
        update.bind(
                "aggregations",
                SqlArray.texts(of(parts, part -> part.keyResult().aggregation())));
        update.bind("kinds", SqlArray.texts(of(parts, part -> part.keyResult().targetKind())));
        update.bind(
                "baselines",
                SqlArray.texts(of(parts, part -> text(part.keyResult().baseline()))));
        update.bind(
                "targets",
                SqlArray.texts(of(parts, part -> text(part.keyResult().target()))));
        update.execute();
    }

    /** Dates and decimals travel as text, which the statement casts. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T, R extends @Nullable Object> List<R> of(List<T> rows, Function<T, R> column) {
        return rows.stream().map(column).toList();
    }
}
