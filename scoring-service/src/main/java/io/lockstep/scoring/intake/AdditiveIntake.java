package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.fact.Addend;
import io.lockstep.scoring.fact.AdditiveFacts;
import io.lockstep.scoring.fact.FactTotals;
import io.lockstep.scoring.fact.FigureRecorded;
import io.lockstep.scoring.fact.FormulaValues;
import io.lockstep.scoring.fact.ImprovementAdopted;
import io.lockstep.scoring.fact.SpendRecorded;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.task.TaskChanged;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Additive facts: kept as totals by day, and the key results whose formula uses them are judged again. */
@Singleton
class AdditiveIntake {

    private static final EventType SPEND = EventType.v1("tracking", "spend-recorded");
    private static final EventType FIGURE = EventType.v1("tracking", "figure-recorded");
    private static final EventType ADOPTED = EventType.v1("task", "improvement-adopted");

    private final AdditiveFacts facts;
    private final FactTotals totals;
    private final FormulaValues formulas;
    private final KeyResults keyResults;

    AdditiveIntake(AdditiveFacts facts, FactTotals totals, FormulaValues formulas, KeyResults keyResults) {
        this.facts = facts;
        this.totals = totals;
        this.formulas = formulas;
        this.keyResults = keyResults;
    }

    /** Takes spend, figures and adopted suggestions in; no key result has to be known, for none owns them. */
    void take(List<ReceivedEvent> events, Batch batch) {
        var arrived = new ArrayList<AdditiveFacts.Arrived>();
        var causes = new HashMap<UUID, Cause>();
        for (var event : events) {
            if (event.is(SPEND)) {
                arrived.add(AdditiveFacts.Arrived.of(event.id(), event.time(), event.payload(SpendRecorded.class)));
            } else if (event.is(FIGURE)) {
                arrived.add(AdditiveFacts.Arrived.of(event.id(), event.time(), event.payload(FigureRecorded.class)));
            } else if (event.is(ADOPTED)) {
                arrived.add(AdditiveFacts.Arrived.adopted(
                        event.id(), event.time(), event.payload(ImprovementAdopted.class)));
            } else {
                continue;
            }
            causes.put(
                    event.id(),
                    Cause.fact(
                            event, arrived.getLast().asOf(), arrived.getLast().recordedAt()));
        }
        if (!arrived.isEmpty()) {
            addUp(facts.save(arrived), causes, batch);
        }
    }

    /**
     * Keeps the planned budgets of tasks that are newer than what was known, and drops those that are planned no more. A budget
     * that changes is a change of the plan.
     */
    void takeBudgets(Newest<TaskChanged> newest, Collection<TaskChanged> tasks, Batch batch) {
        var planned = new ArrayList<AdditiveFacts.Arrived>();
        var gone = new HashMap<UUID, UUID>();
        var causes = new HashMap<UUID, Cause>();
        for (var task : tasks) {
            var event = newest.event(task.taskId());
            causes.put(event.id(), Cause.plan(event));
            task.plannedBudget()
                    .ifPresentOrElse(
                            budget -> planned.add(AdditiveFacts.Arrived.budget(event.id(), event.time(), task, budget)),
                            () -> gone.put(task.taskId(), event.id()));
        }
        var changes = new ArrayList<Addend.Change>();
        if (!planned.isEmpty()) {
            changes.addAll(facts.save(planned));
        }
        if (!gone.isEmpty()) {
            changes.addAll(facts.forget(gone));
        }
        addUp(changes, causes, batch);
    }

    /** Adds the changes up and notes what they move. */
    void addUp(Collection<Addend.Change> changes, Map<UUID, Cause> causes, Batch batch) {
        if (changes.isEmpty()) {
            return;
        }
        totals.add(changes);
        var plans = keyResults.byFormula(formulas.metricsOf(changes)).values();
        formulas.touchedBy(changes, plans)
                .forEach((keyResult, events) ->
                        events.forEach(event -> batch.keyResult(keyResult, Objects.requireNonNull(causes.get(event)))));
    }
}
