package io.lockstep.task.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.resource.Budget;
import io.lockstep.task.resource.BudgetShifts;
import io.lockstep.task.task.Replanning;
import io.lockstep.task.task.Replanning.Replanned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weighs adjustments and applies them to the plan. */
@ApplicationScoped
public class Adjusting {

    private static final String AT = "/adjustment";

    private final Replanning replanning;
    private final KeyResults keyResults;
    private final BudgetShifts budgets;

    Adjusting(Replanning replanning, KeyResults keyResults, BudgetShifts budgets) {
        this.budgets = budgets;
        this.replanning = replanning;
        this.keyResults = keyResults;
    }

    /** To be called outside a transaction: waits for what the new tasks name, and refuses what can be refused at once. */
    public void prepare(Adjustment adjustment) {
        adjustment.newTasks().forEach(replanning::prepare);
    }

    /**
     * What an adjustment would do; the tasks that it names are locked until the end of the transaction.
     *
     * @param ownTask the task that the caller answers for here, whoever owns it
     * @throws Problem 403 for a task that is not the caller's, 404 unknown, 422 when it changes nothing or a rule is broken
     */
    public Verdict weigh(Adjustment adjustment, @Nullable UUID ownTask) {
        var kinds = EnumSet.noneOf(AdjustmentKind.class);
        var loosening = false;
        var seen = new HashSet<UUID>();
        for (int i = 0; i < adjustment.tasks().size(); i++) {
            var change = adjustment.tasks().get(i);
            if (!seen.add(change.taskId())) {
                throw new Problem(AdjustmentProblem.ADJUSTMENT_TASK_TWICE)
                        .with("taskId", change.taskId())
                        .at(AT + "/tasks/" + i + "/taskId");
            }
            var before = replanning.plan(change.taskId(), change.taskId().equals(ownTask));
            var after = before.with(change.applied(before.terms(), AT + "/tasks/" + i));
            after.check();
            var difference = Difference.between(before, after);
            kinds.addAll(difference.kinds());
            loosening |= difference.loosening();
        }
        if (!adjustment.newTasks().isEmpty()) {
            kinds.add(AdjustmentKind.NEW_TASK);
        }
        for (int i = 0; i < adjustment.budgetShifts().size(); i++) {
            check(adjustment.budgetShifts().get(i), ownTask, AT + "/budgetShifts/" + i);
            kinds.add(AdjustmentKind.BUDGET);
        }
        if (adjustment.target() != null) {
            check(adjustment.target());
            kinds.add(AdjustmentKind.TARGET);
        }
        if (kinds.isEmpty()) {
            throw new Problem(AdjustmentProblem.ADJUSTMENT_EMPTY).at(AT);
        }
        return new Verdict(kinds, loosening);
    }

    /**
     * Applies all that is to be changed here; a proposed target is goal-service's to decide.
     *
     * @throws Problem as {@link #weigh}, and as each task refuses its change
     */
    public List<PlanChange> apply(Adjustment adjustment) {
        var changes = new ArrayList<PlanChange>();
        for (int i = 0; i < adjustment.tasks().size(); i++) {
            var change = adjustment.tasks().get(i);
            var pointer = AT + "/tasks/" + i;
            changes.add(change(replanning.replan(
                    change.taskId(), terms -> change.applied(terms, pointer), adjustment.description())));
        }
        adjustment.newTasks().forEach(task -> changes.add(change(replanning.create(task))));
        for (int i = 0; i < adjustment.budgetShifts().size(); i++) {
            changes.addAll(
                    shifted(adjustment.budgetShifts().get(i), adjustment.description(), AT + "/budgetShifts/" + i));
        }
        return changes;
    }

    private List<PlanChange> shifted(BudgetShift shift, String reason, String pointer) {
        var from = budgets.of(shift.fromTaskId());
        var to = budgets.of(shift.toTaskId());
        budgets.shift(shift.fromTaskId(), shift.toTaskId(), shift.amount(), reason, pointer);
        return List.of(
                change(shift.fromTaskId(), from, budgets.of(shift.fromTaskId())),
                change(shift.toTaskId(), to, budgets.of(shift.toTaskId())));
    }

    private void check(BudgetShift shift, @Nullable UUID ownTask, String pointer) {
        if (shift.fromTaskId().equals(shift.toTaskId())) {
            throw new Problem(AdjustmentProblem.ADJUSTMENT_EMPTY).at(pointer);
        }
        replanning.plan(shift.fromTaskId(), shift.fromTaskId().equals(ownTask));
        replanning.plan(shift.toTaskId(), shift.toTaskId().equals(ownTask));
        budgets.check(shift.fromTaskId(), shift.toTaskId(), shift.amount(), pointer);
    }

    private static PlanChange change(UUID task, @Nullable Budget before, @Nullable Budget after) {
        return new PlanChange(task, budget(before), budget(after));
    }

    private static JsonNode budget(@Nullable Budget budget) {
        return EventJson.tree(budget == null ? Map.of() : Map.of("budget", budget));
    }

    private void check(TargetProposal proposal) {
        var goal = keyResults
                .goalOf(proposal.keyResultId())
                .orElseThrow(
                        () -> Problem.unknownSubject("key result", proposal.keyResultId(), AT + "/target/keyResultId"));
        if (!goal.equals(proposal.goalId())) {
            throw new Problem(AdjustmentProblem.TARGET_OF_ANOTHER_GOAL)
                    .with("keyResultId", proposal.keyResultId())
                    .with("goalId", proposal.goalId())
                    .at(AT + "/target/goalId");
        }
    }

    private static PlanChange change(Replanned replanned) {
        return new PlanChange(replanned.taskId(), replanned.before(), replanned.after());
    }
}
