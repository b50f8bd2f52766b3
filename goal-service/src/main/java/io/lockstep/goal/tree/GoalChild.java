package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A child of a goal.
 *
 * @param childCount how many children it has itself, drafts too
 */
@Schema(example = GoalChild.EXAMPLE)
record GoalChild(GoalView goal, long childCount) {

    static final String EXAMPLE = "{\"goal\": " + GoalView.EXAMPLE + ", \"childCount\": 0}";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "GoalChildPage", example = PAGE)
    record OnPage(List<GoalChild> items, @Nullable String next) {}
}
