package io.lockstep.scoring.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The goals of the plan, as far as scoring needs them. */
@Singleton
public class Goals {

    /** Columns of a goal {@code g} and its cycle {@code c} that {@link #plan} reads. */
    static final String PLAN = """
            g.goal_id, g.version goal_version, g.state goal_state, g.name goal_name, g.cycle_id, g.owner_id, g.team_id,
            g.start_date goal_start, g.end_date goal_end, g.warning goal_warning, g.critical goal_critical,
            coalesce(c.closed_on is not null or c.state = 'CLOSED', false) cycle_closed
            """;

    /** Where a goal wants to count: nowhere, or in a parent with a weight. */
    public record Wish(UUID goalId, @Nullable UUID parentId, BigDecimal weight) {}

    private final Jdbi jdbi;

    Goals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over the goals that are newer than what is known, and says which; at most one state per goal. */
    public Set<UUID> save(Collection<GoalChanged> goals) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into goal (goal_id, version, state, kind, name, cycle_id, parent_id, weight, owner_id,
                                          team_id, start_date, end_date, period_label, warning, critical)
                        select "goalId", version, state, kind, name, "cycleId", "parentId", coalesce(weight, 0), "ownerId",
                               "teamId", start, "end", "periodLabel", (thresholds ->> 'warning')::numeric,
                               (thresholds ->> 'critical')::numeric
                        from json_to_recordset(cast(:rows as json)) as r ("goalId" uuid, version bigint, state text,
                             kind text, name text, "cycleId" uuid, "parentId" uuid, weight numeric, "ownerId" uuid,
                             "teamId" uuid, start date, "end" date, "periodLabel" text, thresholds json)
                        order by "goalId"
                        on conflict (goal_id) do update set version = excluded.version, state = excluded.state,
                             kind = excluded.kind, name = excluded.name, cycle_id = excluded.cycle_id,
                             parent_id = excluded.parent_id, weight = excluded.weight, owner_id = excluded.owner_id,
                             team_id = excluded.team_id, start_date = excluded.start_date, end_date = excluded.end_date,
                             period_label = excluded.period_label, warning = excluded.warning,
                             critical = excluded.critical
                        where goal.version < excluded.version
                        returning goal_id
                        """)
                .bind("rows", EventJson.write(goals))
                .mapTo(UUID.class)
                .list()));
    }

    /** Where the given goals, and those whose link is held back, want to count. */
    public Set<Wish> wishes(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select goal_id, case when state = 'DRAFT' then null else parent_id end parent_id, weight from goal
                        where goal_id = any(:ids) or held
                        """)
                .bind("ids", SqlArray.uuids(goals))
                .map((row, context) -> new Wish(
                        row.getObject("goal_id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getBigDecimal("weight")))
                .list()));
    }

    /** Remembers which of the goals could not be linked to their parent yet. */
    public void hold(Collection<UUID> goals, Collection<UUID> held) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update goal set held = goal_id = any(:held)
                        where goal_id = any(:ids) and held <> (goal_id = any(:held))
                        """)
                .bind("ids", SqlArray.uuids(goals))
                .bind("held", SqlArray.uuids(held))
                .execute());
    }

    /** The given goals, those that are known. */
    public Map<UUID, GoalPlan> find(Collection<UUID> goals) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, GoalPlan>();
            handle.createQuery("select " + PLAN
                            + " from goal g left join cycle c on c.cycle_id = g.cycle_id where g.goal_id = any(:ids)")
                    .bind("ids", SqlArray.uuids(goals))
                    .map((row, context) -> plan(row))
                    .forEach(goal -> found.put(goal.id(), goal));
            return found;
        });
    }

    /** The goal, if it is known. */
    public Optional<GoalPlan> find(UUID goal) {
        return Optional.ofNullable(find(Set.of(goal)).get(goal));
    }

    /** The goals of the cycles. */
    public Set<UUID> ofCycles(Collection<UUID> cycles) {
        return jdbi.withHandle(
                handle -> new HashSet<>(handle.createQuery("select goal_id from goal where cycle_id = any(:cycles)")
                        .bind("cycles", SqlArray.uuids(cycles))
                        .mapTo(UUID.class)
                        .list()));
    }

    static GoalPlan plan(ResultSet row) throws SQLException {
        return new GoalPlan(
                row.getObject("goal_id", UUID.class),
                row.getLong("goal_version"),
                GoalState.valueOf(row.getString("goal_state")),
                row.getString("goal_name"),
                row.getObject("cycle_id", UUID.class),
                row.getBoolean("cycle_closed"),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("goal_start", LocalDate.class),
                row.getObject("goal_end", LocalDate.class),
                thresholds(row.getBigDecimal("goal_warning"), row.getBigDecimal("goal_critical")));
    }

    static GoalChanged.ThresholdOverride thresholds(@Nullable BigDecimal warning, @Nullable BigDecimal critical) {
        return new GoalChanged.ThresholdOverride(warning, critical);
    }
}
