package io.lockstep.task.schedule;

import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Milestone;
import io.lockstep.task.plan.PlanCurve;
import io.lockstep.task.task.TaskDetails;
import io.lockstep.task.task.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A task as another one says it, on other days: nothing of it is done yet. */
final class Duplicate {

    private Duplicate() {}

    /**
     * @param served the key results of the copy by those of the original
     * @param copies the copies that exist already by their originals; other dependencies are left out
     */
    static TaskDetails of(TaskView task, long days, Map<UUID, UUID> served, Set<UUID> goals, Map<UUID, UUID> copies) {
        return new TaskDetails(
                task.name(),
                task.content(),
                task.ownerId(),
                null,
                task.helperIds(),
                task.teamId(),
                task.start().plusDays(days),
                task.end().plusDays(days),
                task.priority(),
                task.cadence(),
                task.progressUnit(),
                task.plannedQuantity(),
                PlanCurve.shifted(task.planCurve(), days),
                null,
                task.indicators(),
                task.standards(),
                contributions(task, served),
                List.copyOf(goals),
                milestones(task, days),
                task.dependsOn().stream()
                        .map(copies::get)
                        .filter(Objects::nonNull)
                        .toList(),
                task.thresholds(),
                "copy of " + task.taskId());
    }

    private static List<Contribution> contributions(TaskView task, Map<UUID, UUID> served) {
        return task.contributions().stream()
                .filter(contribution -> served.containsKey(contribution.keyResultId()))
                .map(contribution -> new Contribution(
                        served.get(contribution.keyResultId()),
                        contribution.quantity(),
                        contribution.indicator(),
                        contribution.standard()))
                .toList();
    }

    private static List<Milestone> milestones(TaskView task, long days) {
        return task.milestones().stream()
                .map(milestone ->
                        new Milestone(null, milestone.name(), milestone.due().plusDays(days), null))
                .toList();
    }
}
