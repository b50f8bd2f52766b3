package io.lockstep.goal.command;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.kit.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives new weights to parts of one or two goals, as a command names them.
 *
 * @param concerned the goals whose parts may be named
 * @param children the child goals that are named, by id
 * @param changes notes what is touched
 */
record PartsCommand(List<PartWeights> concerned, Map<UUID, Goal> children, GoalChanges changes) {

    /**
     * Applies the weights.
     *
     * @param pointer where in the body the list stands
     * @throws Problem 422 for a part that is named twice or is none
     */
    void apply(List<PartWeight> weights, String pointer) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < weights.size(); i++) {
            var part = weights.get(i);
            var at = pointer + "/" + i + "/partId";
            if (!seen.add(part.partId())) {
                throw new Problem(GoalProblem.PART_TWICE)
                        .with("part", part.partId())
                        .at(at);
            }
            if (!reweigh(part)) {
                throw new Problem(GoalProblem.UNKNOWN_PART)
                        .with("part", part.partId())
                        .at(at);
            }
        }
    }

    private boolean reweigh(PartWeight part) {
        var child = children.get(part.partId());
        for (var weights : concerned) {
            if (child != null && weights.takes(child)) {
                changes.touch(weights.goal(), What.REWEIGHTED);
                changes.touch(child, What.REWEIGHTED);
                weights.reweigh(child, part.weight());
                return true;
            }
            if (weights.goal().keyResult(part.partId()).isPresent()) {
                changes.touch(weights.goal(), What.REWEIGHTED);
                return weights.reweigh(part.partId(), part.weight());
            }
        }
        return false;
    }
}
