package io.lockstep.goal.goal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subtree, down to the depth that was asked for.
 *
 * @param truncated whether goals within that depth are missing, because there are more than one answer holds
 */
@Schema(name = "GoalTree", example = """
                {"root": {"goal": {}, "childCount": 2, "children": []}, "truncated": false}""")
record GoalTreeView(Node root, boolean truncated) {

    /**
     * A goal in the tree.
     *
     * @param childCount how many children it has, drafts too
     * @param children those children that are part of the answer, in the order of their ids
     */
    @Schema(name = "GoalTreeNode")
    record Node(
            GoalView goal,
            long childCount,

            @Schema(implementation = Object[].class, description = "Nodes of the same form")
            List<Node> children) {}
}
