package io.lockstep.goal.tree;

import io.lockstep.goal.goal.GoalView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subtree, down to the depth that was asked for.
 *
 * @param truncated whether goals within that depth are missing, because there are more than one answer holds
 */
@Schema(name = "GoalTree", example = GoalTreeView.EXAMPLE)
record GoalTreeView(Node root, boolean truncated) {

    static final String EXAMPLE = "{\"root\": {\"goal\": " + GoalView.EXAMPLE
            + ", \"childCount\": 0, \"children\": []}, \"truncated\": false}";

    /**
     * A goal in the tree.
     *
     * @param childCount how many children it has, drafts too
     * @param children those children that are part of the answer, in the order of their ids
     */
    @Schema(name = "GoalTreeNode")
    record Node(GoalView goal, long childCount, List<Node> children) {}
}
