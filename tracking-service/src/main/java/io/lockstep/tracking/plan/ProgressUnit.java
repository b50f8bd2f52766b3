package io.lockstep.tracking.plan;

/** What a task's progress is counted in. */
public enum ProgressUnit {
    /** A fraction of the whole; 1 is all of it. */
    PERCENT,
    /** An amount of the task's own unit. */
    QUANTITY
}
