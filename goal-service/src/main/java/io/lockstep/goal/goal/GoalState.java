package io.lockstep.goal.goal;

/** The life of a goal: a draft counts nowhere; an active or closed goal is a part of its parent. */
public enum GoalState {
    DRAFT,
    ACTIVE,
    CLOSED
}
