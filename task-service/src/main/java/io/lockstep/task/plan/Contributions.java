package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rules of what one task contributes. */
public final class Contributions {

    private Contributions() {}

    /**
     * Checks the contributions against each other and against the task's indicators.
     *
     * @throws Problem 422 for a key result named twice, or an indicator that the task does not have
     */
    public static void check(List<Contribution> contributions, List<Indicator> indicators) {
        var codes = indicators.stream().map(Indicator::code).collect(Collectors.toCollection(TreeSet::new));
        var keyResults = new HashSet<UUID>();
        for (int i = 0; i < contributions.size(); i++) {
            var contribution = contributions.get(i);
            var at = "/contributions/" + i;
            if (!keyResults.add(contribution.keyResultId())) {
                throw new Problem(TaskProblem.CONTRIBUTION_TWICE)
                        .with("keyResult", contribution.keyResultId())
                        .at(at + "/keyResultId");
            }
            if (contribution.indicator() != null && !codes.contains(contribution.indicator())) {
                throw new Problem(TaskProblem.UNKNOWN_INDICATOR)
                        .with("code", contribution.indicator())
                        .with("known", codes)
                        .at(at + "/indicator");
            }
        }
    }
}
