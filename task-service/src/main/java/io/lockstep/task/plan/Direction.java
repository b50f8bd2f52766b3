package io.lockstep.task.plan;

/** Which way an indicator is good. */
public enum Direction {
    /** Judged by value / target. */
    HIGHER_IS_BETTER,
    /** Judged by target / value. */
    LOWER_IS_BETTER
}
