package io.lockstep.goal.cycle;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What goals ask of cycles. */
@ApplicationScoped
public class CyclePlan {

    private final Cycles cycles;

    CyclePlan(Cycles cycles) {
        this.cycles = cycles;
    }

    /** The days of a cycle; none when it is not known. */
    public Optional<CycleSpan> span(UUID id) {
        return cycles.findByIdOptional(id)
                .map(cycle ->
                        new CycleSpan(id, cycle.terms().period(), cycle.terms().label()));
    }

    /**
     * Makes sure that goals can be planned for a cycle.
     *
     * @param pointer the field of the body that names it
     * @throws Problem 422 when it is not known, 409 when it is under review or closed
     */
    public void demandOpen(UUID id, String pointer) {
        var cycle = cycles.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("cycle", id, pointer));
        if (cycle.state() == CycleState.REVIEW || cycle.state() == CycleState.CLOSED) {
            throw new Problem(GoalProblem.CYCLE_STATE)
                    .with("state", cycle.state())
                    .with("needed", CycleState.PLANNED + " | " + CycleState.TRIAL + " | " + CycleState.ACTIVE)
                    .at(pointer);
        }
    }

    /**
     * Makes sure that there is such a cycle.
     *
     * @throws Problem 404
     */
    public void demandKnown(UUID id) {
        if (cycles.findById(id) == null) {
            throw Problem.notFound("cycle", id);
        }
    }
}
