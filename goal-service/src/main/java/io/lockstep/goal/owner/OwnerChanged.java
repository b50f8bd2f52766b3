package io.lockstep.goal.owner;

import io.lockstep.goal.goal.GoalView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an owner change.
 *
 * @param goal as it is now
 * @param planned whether the owner changes on a later day
 */
@Schema(example = OwnerChanged.EXAMPLE)
record OwnerChanged(
        GoalView goal, boolean planned, @Nullable UUID ownerChangeId) {

    static final String EXAMPLE = "{\"goal\": " + GoalView.EXAMPLE + ", \"planned\": false}";
}
