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
     * Checks the contributions against each other and against the task's indicators and standards.
     *
     * @throws Problem 422 for a key result named twice, an indicator or standard that the task does not have, or a quantity
     *     that differs from its standard
     */
    public static void check(List<Contribution> contributions, List<Indicator> indicators, List<Standard> standards) {
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
            checkStandard(contribution, standards, at);
        }
    }

    private static void checkStandard(Contribution contribution, List<Standard> standards, String pointer) {
        var kpi = contribution.standard();
        if (kpi == null) {
            return;
        }
        var standard = standards.stream().filter(one -> one.kpi().equals(kpi)).findFirst();
        if (standard.isEmpty()) {
            throw new Problem(WorkProblem.UNKNOWN_STANDARD)
                    .with("kpi", kpi)
                    .with("known", standards.stream().map(Standard::kpi).toList())
                    .at(pointer + "/standard");
        }
        if (contribution.quantity().compareTo(standard.get().total()) != 0) {
            throw new Problem(WorkProblem.CONTRIBUTION_OFF_STANDARD)
                    .with("kpi", kpi)
                    .with("total", standard.get().total())
                    .at(pointer + "/quantity");
        }
    }

    /** The contributions with the totals of the standards that they name without a quantity. */
    public static List<Contribution> filled(List<Contribution> contributions, List<Standard> standards) {
        return contributions.stream()
                .map(contribution -> contribution == null ? contribution : contribution.filledFrom(standards))
                .toList();
    }
}
