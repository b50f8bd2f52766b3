package io.lockstep.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows; what is absent does not matter.
 *
 * @param unlinked only tasks that serve no goal
 * @param alive only tasks that are not cancelled
 * @param begunBy only tasks that start on this day or before and were not closed before it
 */
public record TaskFilter(
        @Nullable UUID owner,
        @Nullable UUID team,
        @Nullable UUID keyResult,
        @Nullable TaskState state,
        @Nullable UUID goal,
        @Nullable UUID cycle,
        @Nullable UUID id,
        boolean unlinked,
        boolean alive,
        @Nullable LocalDate begunBy) {

    /** All tasks. */
    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null, false, false, null);

    public TaskFilter ofTeam(@Nullable UUID only) {
        return new TaskFilter(owner, only, keyResult, state, goal, cycle, id, unlinked, alive, begunBy);
    }

    public TaskFilter ofGoal(@Nullable UUID only) {
        return new TaskFilter(owner, team, keyResult, state, only, cycle, id, unlinked, alive, begunBy);
    }

    public TaskFilter ofCycle(@Nullable UUID only) {
        return new TaskFilter(owner, team, keyResult, state, goal, only, id, unlinked, alive, begunBy);
    }

    public TaskFilter withId(@Nullable UUID only) {
        return new TaskFilter(owner, team, keyResult, state, goal, cycle, only, unlinked, alive, begunBy);
    }

    public TaskFilter notCancelled() {
        return new TaskFilter(owner, team, keyResult, state, goal, cycle, id, unlinked, true, begunBy);
    }

    public TaskFilter underWayOn(LocalDate day) {
        return new TaskFilter(owner, team, keyResult, state, goal, cycle, id, unlinked, alive, day);
    }

    void conditions(List<String> conditions, Map<String, Object> values) {
        add("terms.ownerId = :owner", "owner", owner, conditions, values);
        add("terms.teamId = :team", "team", team, conditions, values);
        add("state = :state", "state", state, conditions, values);
        add("id = :id", "id", id, conditions, values);
        add(
                "id in (select t.id from Task t join t.contributions c where c.keyResultId = :keyResult)",
                "keyResult",
                keyResult,
                conditions,
                values);
        if (alive || unlinked) {
            conditions.add("state <> io.lockstep.task.task.TaskState.CANCELLED");
        }
        if (unlinked) {
            conditions.add("id not in (select s.taskId from ServedGoal s)");
        }
        add("id in (select s.taskId from ServedGoal s where s.goalId = :goal)", "goal", goal, conditions, values);
        add("id in (select s.taskId from ServedGoal s where s.cycleId = :cycle)", "cycle", cycle, conditions, values);
        add(
                "terms.period.start <= :day and (closedOn is null or closedOn >= :day)",
                "day",
                begunBy,
                conditions,
                values);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
