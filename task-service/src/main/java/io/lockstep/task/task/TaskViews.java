package io.lockstep.task.task;

import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.resource.Budgets;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts tasks together with what is known of what they refer to. */
@Singleton
class TaskViews {

    private final KeyResults keyResults;
    private final Budgets budgets;

    TaskViews(KeyResults keyResults, Budgets budgets) {
        this.keyResults = keyResults;
        this.budgets = budgets;
    }

    TaskView of(Task task) {
        return of(List.of(task)).getFirst();
    }

    /** The tasks in their order, with one question to each read model. */
    List<TaskView> of(List<Task> tasks) {
        var plans = tasks.stream().map(Task::plan).toList();
        var known = keyResults.find(plans.stream()
                .flatMap(plan -> plan.contributions().stream())
                .map(Contribution::keyResultId)
                .collect(Collectors.toSet()));
        var money = budgets.of(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .map(task -> TaskView.of(task, goals(task, known), money.get(task.id())))
                .toList();
    }

    private static List<UUID> goals(Task task, Map<UUID, KeyResult> known) {
        var plan = task.plan();
        var contributed = plan.contributions().stream()
                .map(contribution -> known.get(contribution.keyResultId()))
                .filter(Objects::nonNull)
                .map(KeyResult::goalId);
        return Stream.concat(contributed, plan.goalIds().stream()).distinct().toList();
    }
}
