package io.lockstep.goal.cycle;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What goals ask of cycles. */
@ApplicationScoped
public class CyclePlan {

    private final Cycles cycles;

    CyclePlan(Cycles cycles) {
        this.cycles = cycles;
    }

    /**
     * Makes sure that goals can be planned for a cycle.
     *
     * @param pointer the field of the body that names it
     * @throws Problem 422 when it is not known, 409 when it is closed
     */
    public void demandOpen(UUID id, String pointer) {
        var cycle = cycles.findByIdOptional(id).orElseThrow(() -> Problem.unknownSubject("cycle", id, pointer));
        if (cycle.state() == CycleState.CLOSED) {
            throw new Problem(GoalProblem.CYCLE_STATE)
                    .with("state", CycleState.CLOSED)
                    .with("needed", CycleState.PLANNED + " | " + CycleState.ACTIVE)
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
