package io.lockstep.goal.goal;

/** The two linked types of goals: what sales has to reach, and what marketing does for it. */
public enum GoalKind {
    SALES,
    MARKETING;

    /** Whether a goal of this kind may stand below one of {@code parent}: sales goals below sales goals only. */
    public boolean fitsBelow(GoalKind parent) {
        return this == MARKETING || parent == SALES;
    }
}
