package io.lockstep.goal.directory;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may write: everything, or what they own and what belongs to their team, to teams that they lead, or to teams
 * below those (design.md section 7).
 */
public record WriteScope(boolean everything, @Nullable UUID person, Set<UUID> teams) {

    /** Whether something of this owner and team may be written. */
    public boolean covers(UUID ownerId, @Nullable UUID teamId) {
        return everything || ownerId.equals(person) || (teamId != null && teams.contains(teamId));
    }

    /**
     * Refuses what is not covered.
     *
     * @throws Problem 403 not-yours
     */
    public void demand(String what, UUID id, UUID ownerId, @Nullable UUID teamId) {
        if (!covers(ownerId, teamId)) {
            throw new Problem(CommonProblem.NOT_YOURS).with("what", what).with("id", id);
        }
    }
}
