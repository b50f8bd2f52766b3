package io.lockstep.goal.keyresult;

/** Which way is good. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    WITHIN_RANGE
}
