package io.lockstep.scoring.task;

/** What a task's progress is counted in. */
public enum ProgressUnit {
    /** A fraction of the whole, 0.6 for 60 %. */
    PERCENT,
    /** An amount, such as registrations. */
    QUANTITY
}
