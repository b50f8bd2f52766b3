package io.lockstep.goal.goal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks all the checks there are. */
@ApplicationScoped
public class ActivationChecks {

    private final List<ActivationCheck> checks;
    private final Goals goals;

    ActivationChecks(@All List<ActivationCheck> checks, Goals goals) {
        this.checks = List.copyOf(checks);
        this.goals = goals;
    }

    /**
     * The warnings of all checks.
     *
     * @throws io.lockstep.kit.problem.Problem of the first check that refuses
     */
    public List<ActivationWarning> check(List<PlannedGoal> drafts) {
        goals.flush();
        checks.forEach(check -> check.check(drafts));
        return checks.stream().flatMap(check -> check.warnings(drafts).stream()).toList();
    }
}
