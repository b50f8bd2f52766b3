package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.formula.Formulas;
import io.lockstep.scoring.plan.Cycles;
import io.lockstep.scoring.plan.GoalEvent.CycleChanged;
import io.lockstep.scoring.plan.GoalEvent.CycleClosed;
import io.lockstep.scoring.plan.GoalEvent.CycleDayStarted;
import io.lockstep.scoring.plan.GoalEvent.CycleState;
import io.lockstep.scoring.plan.Goals;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.task.Tasks;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Cycles: an opening or closing judges the whole cycle again; a tick what is open, after the batch. */
@Singleton
class CycleIntake {

    private static final EventType CHANGED = EventType.v1("goal", "cycle-changed");
    private static final EventType CLOSED = EventType.v1("goal", "cycle-closed");
    private static final EventType DAY_STARTED = EventType.v1("goal", "cycle-day-started");

    private final Cycles cycles;
    private final Goals goals;
    private final KeyResults keyResults;
    private final Tasks tasks;
    private final Formulas formulas;

    CycleIntake(Cycles cycles, Goals goals, KeyResults keyResults, Tasks tasks, Formulas formulas) {
        this.formulas = formulas;
        this.cycles = cycles;
        this.goals = goals;
        this.keyResults = keyResults;
        this.tasks = tasks;
    }

    /** Takes them in, and says which cycles have a new day because of which event: they are to be ticked after the batch. */
    Map<UUID, Cause> take(List<ReceivedEvent> events, Batch batch) {
        var ticks = new HashMap<UUID, Cause>();
        cycles.save(read(events, CHANGED, CycleChanged.class));
        cycles.close(read(events, CLOSED, CycleClosed.class));
        cycles.tick(read(events, DAY_STARTED, CycleDayStarted.class));
        for (var event : events) {
            if (event.is(CHANGED)) {
                noteCycle(event.payload(CycleChanged.class).cycleId(), Cause.plan(event), batch);
            } else if (event.is(CLOSED)) {
                noteCycle(event.payload(CycleClosed.class).cycleId(), Cause.plan(event), batch);
            } else if (event.is(DAY_STARTED)) {
                var tick = event.payload(CycleDayStarted.class);
                var cause = Cause.plan(event);
                ticks.merge(tick.cycleId(), cause, (one, other) -> one.isBefore(other) ? other : one);
                tasks.dueOn(tick.day()).forEach(task -> batch.task(task, cause));
                noteFormulas(tick, cause, batch);
            }
        }
        return ticks;
    }

    /** A tick leaves values as they are, but from this day on another version of a formula may give them. */
    private void noteFormulas(CycleDayStarted tick, Cause cause, Batch batch) {
        keyResults.byFormula(formulas.changingOn(tick.day())).values().stream()
                .filter(keyResult -> keyResult.goal().cycleId().equals(tick.cycleId())
                        && !keyResult.end().isBefore(tick.day()))
                .forEach(keyResult -> batch.keyResult(keyResult.id(), cause));
    }

    /** The cycles that the events close or describe, each with the event that does: a closing may come before its cycle. */
    Map<UUID, Cause> closed(List<ReceivedEvent> events) {
        var closed = new HashMap<UUID, Cause>();
        for (var event : events) {
            if (event.is(CLOSED)) {
                closed.put(event.payload(CycleClosed.class).cycleId(), Cause.plan(event));
            } else if (event.is(CHANGED)) {
                var cycle = event.payload(CycleChanged.class);
                if (cycle.state() == CycleState.CLOSED) {
                    closed.putIfAbsent(cycle.cycleId(), Cause.plan(event));
                }
            }
        }
        return closed;
    }

    private void noteCycle(UUID cycle, Cause cause, Batch batch) {
        var inCycle = goals.ofCycles(Set.of(cycle));
        inCycle.forEach(goal -> batch.goal(goal, cause));
        batch.keyResults(keyResults.ofGoals(inCycle), cause);
    }

    private static <T> List<T> read(List<ReceivedEvent> events, EventType type, Class<T> as) {
        return events.stream()
                .filter(event -> event.is(type))
                .map(event -> event.payload(as))
                .toList();
    }
}
