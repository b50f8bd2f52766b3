package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * All that a task says.
 *
 * @param contributions what it brings to key results
 * @param milestones in the order of their writing
 * @param helperIds persons who help the owner
 * @param dependsOn tasks that are done first
 * @param goalIds goals that it serves beside those of its contributions
 */
public record TaskPlan(
        TaskTerms terms,
        List<Contribution> contributions,
        List<Milestone> milestones,
        List<UUID> helperIds,
        List<UUID> dependsOn,
        List<UUID> goalIds) {

    /** A plan of terms and contributions alone. */
    public static TaskPlan of(TaskTerms terms, List<Contribution> contributions) {
        return new TaskPlan(terms, contributions, List.of(), List.of(), List.of(), List.of());
    }

    public TaskPlan {
        contributions = List.copyOf(contributions);
        milestones = List.copyOf(milestones);
        helperIds = List.copyOf(helperIds);
        dependsOn = List.copyOf(dependsOn);
        goalIds = List.copyOf(goalIds);
    }

    /** The same plan with other terms. */
    public TaskPlan with(TaskTerms other) {
        return new TaskPlan(other, contributions, milestones, helperIds, dependsOn, goalIds);
    }

    /** The same plan with other milestones. */
    public TaskPlan withMilestones(List<Milestone> other) {
        return new TaskPlan(terms, contributions, other, helperIds, dependsOn, goalIds);
    }

    /** The same plan some days later, or earlier. */
    public TaskPlan shifted(long days) {
        return with(terms.rescheduled(terms.period().shifted(days), PlanCurve.shifted(terms.planCurve(), days)))
                .withMilestones(milestones.stream()
                        .map(milestone -> milestone.shifted(days))
                        .toList());
    }

    /** The same plan with other contributions. */
    public TaskPlan withContributions(List<Contribution> other) {
        return new TaskPlan(terms, other, milestones, helperIds, dependsOn, goalIds);
    }

    /**
     * Checks everything that the plan alone can tell.
     *
     * @throws Problem 422 with the field and what to change
     */
    public void check() {
        terms.check();
        Contributions.check(contributions, terms.indicators(), terms.standards());
        Milestones.check(milestones, terms.period());
        checkHelpers();
    }

    private void checkHelpers() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < helperIds.size(); i++) {
            var helper = helperIds.get(i);
            if (helper.equals(terms.ownerId())) {
                throw helperProblem(WorkProblem.HELPER_IS_OWNER, i);
            }
            if (!seen.add(helper)) {
                throw helperProblem(WorkProblem.HELPER_TWICE, i);
            }
        }
    }

    private Problem helperProblem(WorkProblem type, int index) {
        return new Problem(type).with("personId", helperIds.get(index)).at("/helperIds/" + index);
    }
}
