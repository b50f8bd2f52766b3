package io.lockstep.task.plan;

/** What a task's progress is counted in. */
public enum ProgressUnit {
    /** A fraction of the whole, which is 1. */
    PERCENT,
    /** An amount; the whole is the planned quantity. */
    QUANTITY
}
