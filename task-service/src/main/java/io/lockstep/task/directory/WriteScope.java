package io.lockstep.task.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may write: everything, or what they own and what belongs to their team, to teams that they lead, or to teams
 * below those (design.md, section 7).
 *
 * @param everything whether the caller's role allows everything
 * @param person the caller in the directory; absent while it does not know them
 * @param teams the teams whose work the caller answers for
 */
public record WriteScope(boolean everything, @Nullable UUID person, Set<UUID> teams) {

    /** Whether a task of this owner and team may be written. */
    public boolean covers(UUID ownerId, @Nullable UUID teamId) {
        return everything || ownerId.equals(person) || (teamId != null && teams.contains(teamId));
    }

    /** Whether the directory knows enough of the caller to refuse them. */
    public boolean isKnown() {
        return everything || person != null;
    }
}
