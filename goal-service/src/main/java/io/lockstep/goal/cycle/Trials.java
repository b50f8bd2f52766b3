package io.lockstep.goal.cycle;

import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a trial may last: one or two cycles (requirements.md N14). */
@ApplicationScoped
class Trials {

    private final Cycles cycles;
    private final int most;

    Trials(Cycles cycles, @ConfigProperty(name = "lockstep.cycles.most-trials", defaultValue = "2") int most) {
        this.cycles = cycles;
        this.most = most;
    }

    /**
     * Makes sure that a cycle may be one more trial after those before it.
     *
     * @throws Problem 422 when there were enough
     */
    void demandAnother(Cycle cycle) {
        var trials = 1;
        for (var before = before(cycle); before.isPresent() && before.get().trial(); before = before(before.get())) {
            trials++;
        }
        if (trials > most) {
            throw new Problem(CycleProblem.TRIAL_TOO_LONG).with("most", most);
        }
    }

    private Optional<Cycle> before(Cycle cycle) {
        var id = cycle.terms().followsCycleId();
        return id == null ? Optional.empty() : cycles.findByIdOptional(id);
    }
}
