package io.lockstep.goal.cycle;

/** The life of a cycle: planned, perhaps on trial, active, under review, then closed for good. */
public enum CycleState {
    PLANNED,
    /** Runs and is scored like an active one, without any effect on pay (requirements.md N14). */
    TRIAL,
    ACTIVE,
    /** Its days are over: facts of the period still count, nothing new is planned. */
    REVIEW,
    CLOSED
}
