package io.lockstep.scoring.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what an alert concerns; there is at most one open alert per (id, trigger, indicator).
 *
 * @param id the key result, goal or task
 * @param indicator code of the task's indicator for one of those, id of the milestone for a missed one
 * @param goalId the goal concerned, absent for a task
 * @param taskId the task concerned, absent for a key result or goal
 */
public record Subject(
        Trigger trigger,
        SubjectType type,
        UUID id,
        @Nullable String indicator,
        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        UUID ownerId,
        @Nullable UUID teamId) {

    /** What tells open alerts apart. */
    public record Key(UUID id, Trigger trigger, @Nullable String indicator) {}

    /** The same, in somebody else's hands. */
    Subject ownedBy(UUID owner) {
        return new Subject(trigger, type, id, indicator, name, goalId, taskId, owner, teamId);
    }

    public Key key() {
        return new Key(id, trigger, indicator);
    }
}
