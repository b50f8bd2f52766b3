package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task may be made ready or be started (features.md, row 15).
 *
 * @param openBefore names of tasks that come first and are neither done nor cancelled
 * @param missing names of resources that are not confirmed
 * @param required whether the policy wants them all
 */
record Readiness(List<String> openBefore, List<String> missing, boolean required) {

    /**
     * Checks a task that shall start.
     *
     * @return the resources that the policy lets pass, as warnings; null where there are none
     * @throws Problem 409 where something stands in the way; 422 where the start needs a reason and there is none
     */
    @Nullable
    List<String> start(@Nullable String reason) {
        if (!openBefore.isEmpty()) {
            throw new Problem(StateProblem.DEPENDENCIES_OPEN).with("tasks", openBefore);
        }
        var warnings = ready();
        if (warnings != null && reason == null) {
            throw new Problem(StateProblem.START_REASON_NEEDED)
                    .with("resources", missing)
                    .at("/reason");
        }
        return warnings;
    }

    /** As {@link #start}, for a task that shall only be ready to: others may still come first, and no reason is needed. */
    @Nullable
    List<String> ready() {
        if (missing.isEmpty()) {
            return null;
        }
        if (required) {
            throw new Problem(StateProblem.RESOURCES_UNCONFIRMED).with("resources", missing);
        }
        return missing;
    }
}
