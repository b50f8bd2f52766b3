package io.lockstep.scoring.plan;

/** A draft is neither scored nor counted; a closed goal still counts in its parent. */
public enum GoalState {
    DRAFT,
    ACTIVE,
    CLOSED
}
