package io.lockstep.task.adjustment;

/** What an adjustment changes. */
public enum AdjustmentKind {
    /** First or last day of a task. */
    DATES,
    /** The plan curve of a task. */
    CURVE,
    /** Planned money of one task goes to another. */
    BUDGET,
    /** Work that was not planned. */
    NEW_TASK,
    /** The target of a task's indicator, or one proposed for a key result. */
    TARGET
}
