package io.lockstep.task.goal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
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
                    .bindArray("goals", UUID.class, newer)
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
        bind(query, "ids", UUID.class, goals, GoalChanged::goalId);
        bind(query, "versions", Long.class, goals, GoalChanged::version);
        bind(query, "states", String.class, goals, GoalChanged::state);
        bind(query, "teams", UUID.class, goals, GoalChanged::teamId);
        bind(query, "names", String.class, goals, GoalChanged::name);
        bind(query, "cycles", UUID.class, goals, GoalChanged::cycleId);
        bind(query, "owners", UUID.class, goals, GoalChanged::ownerId);
        bind(query, "starts", String.class, goals, goal -> text(goal.start()));
        bind(query, "ends", String.class, goals, goal -> text(goal.end()));
        bind(query, "carried", UUID.class, goals, GoalChanged::carriedFrom);
        return new HashSet<>(query.mapTo(UUID.class).list());
    }

    private static void insert(Handle handle, List<Part> parts) {
        var update = handle.createUpdate(KEY_RESULTS);
        bind(update, "ids", UUID.class, parts, part -> part.keyResult().keyResultId());
        bind(update, "goals", UUID.class, parts, Part::goalId);
        bind(update, "names", String.class, parts, part -> part.keyResult().name());
        bind(update, "units", String.class, parts, part -> part.keyResult().unit());
        bind(update, "metrics", String.class, parts, part -> part.keyResult().metric());
        bind(
                update,
                "aggregations",
                String.class,
                parts,
                part -> part.keyResult().aggregation());
        bind(update, "kinds", String.class, parts, part -> part.keyResult().targetKind());
        bind(
                update,
                "baselines",
                String.class,
                parts,
                part -> text(part.keyResult().baseline()));
        bind(
                update,
                "targets",
                String.class,
                parts,
                part -> text(part.keyResult().target()));
        update.execute();
    }

    /** Dates and decimals travel as text, which the statement casts. */
    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> void bind(
            SqlStatement<?> statement, String name, Class<?> type, List<T> rows, Function<T, @Nullable Object> column) {
        statement.bindArray(name, type, rows.stream().map(column).toList());
    }
}
