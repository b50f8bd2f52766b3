package io.lockstep.task.adjustment;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.task.Replanning;
import io.lockstep.task.task.Replanning.Replanned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weighs adjustments and applies them to the plan. */
@ApplicationScoped
public class Adjusting {

    private static final String AT = "/adjustment";

    private final Replanning replanning;
    private final KeyResults keyResults;

    Adjusting(Replanning replanning, KeyResults keyResults) {
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
            var before = replanning.terms(change.taskId(), change.taskId().equals(ownTask));
            var after = change.applied(before, AT + "/tasks/" + i);
            after.check();
            var difference = Difference.between(before, after);
            kinds.addAll(difference.kinds());
            loosening |= difference.loosening();
        }
        if (!adjustment.newTasks().isEmpty()) {
            kinds.add(AdjustmentKind.NEW_TASK);
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
        return changes;
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
