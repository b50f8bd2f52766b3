package io.lockstep.task.resource;

import io.lockstep.task.task.TaskFilter;
import io.lockstep.task.task.TaskPlanning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the money of tasks and goals. */
@ApplicationScoped
class BudgetService {

    private final TaskPlanning tasks;
    private final Budgets budgets;
    private final ResourcePolicy policy;

    BudgetService(TaskPlanning tasks, Budgets budgets, ResourcePolicy policy) {
        this.tasks = tasks;
        this.budgets = budgets;
        this.policy = policy;
    }

    @Transactional
    BudgetReport report(@Nullable UUID task, @Nullable UUID goal, @Nullable UUID team) {
        var found = tasks.all(TaskFilter.ALL.withId(task).ofGoal(goal).ofTeam(team));
        var ids = found.stream().map(one -> one.taskId()).toList();
        return BudgetReport.of(found, budgets.of(ids), budgets.spent(ids), policy.currency());
    }
}
