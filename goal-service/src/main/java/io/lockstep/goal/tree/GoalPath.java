package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands above a goal.
 *
 * @param items from the top down to the parent
 * @param truncated whether there are more above the first
 */
@Schema(example = GoalPath.EXAMPLE)
record GoalPath(List<GoalView> items, boolean truncated) {

    static final String EXAMPLE = "{\"items\": [" + GoalView.EXAMPLE + "], \"truncated\": false}";
}
