package io.lockstep.goal.goal;

import java.util.List;

/**
 * A rule of another feature that drafts have to keep before they become active, such as the screening of their wording. All
 * beans of this type are asked, in the transaction of the activation, after the rules of the tree itself;
 * the goals are written by then, so that SQL sees them as they shall be.
 */
public interface ActivationCheck {

    /**
     * Checks the drafts that one command activates, the root of the subtree first.
     *
     * @param drafts as they were before the command, with the versions that their authors read
     * @throws io.lockstep.kit.problem.Problem when one of them must not become active
     */
    void check(List<PlannedGoal> drafts);

    /** What speaks against the activation without forbidding it; asked after all checks have passed. */
    default List<ActivationWarning> warnings(List<PlannedGoal> drafts) {
        return List.of();
    }
}
