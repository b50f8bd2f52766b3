package io.lockstep.task.schedule;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.task.TaskFilter;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Moves plans: all tasks that are meant in one transaction, or none. */
@ApplicationScoped
class ScheduleService {

    static final int MOST = 2000;

    private final TaskPlanning tasks;

    ScheduleService(TaskPlanning tasks) {
        this.tasks = tasks;
    }

    /** @throws Problem 403, 404 or 409 for a task that may not be moved, 422 when a rule is broken */
    @Transactional
    Moved shift(Shift shift, boolean dryRun) {
        if (shift.days() == 0) {
            throw new Problem(ScheduleProblem.SHIFT_NOTHING).at("/days");
        }
        var moved = selected(shift.tasks()).stream()
                .sorted(Comparator.comparing(TaskView::taskId))
                .map(task -> tasks.shift(task.taskId(), shift.days(), shift.reason()))
                .map(task -> new Moved.Item(
                        task.taskId(),
                        task.name(),
                        task.start(),
                        task.end(),
                        task.version(),
                        dryRun ? null : task.eventId()))
                .toList();
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Moved(dryRun, moved);
    }

    /**
     * The tasks that are meant; of a cycle or goal those that are not closed.
     *
     * @throws Problem 422 when that is unclear or too much, 404 for a task that does not exist
     */
    List<TaskView> selected(Selection selection) {
        if (!selection.isOne()) {
            throw new Problem(ScheduleProblem.SELECTION_UNCLEAR).at("/tasks");
        }
        if (selection.taskIds() != null) {
            return selection.taskIds().stream().distinct().map(tasks::one).toList();
        }
        var found = tasks.all(TaskFilter.ALL
                .ofCycle(selection.cycleId())
                .ofGoal(selection.goalId())
                .notCancelled());
        if (found.size() > MOST) {
            throw new Problem(ScheduleProblem.SELECTION_TOO_LARGE)
                    .with("limit", MOST)
                    .at("/tasks");
        }
        return found;
    }
}
