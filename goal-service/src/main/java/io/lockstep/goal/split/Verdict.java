package io.lockstep.goal.split;

/** What the server says of a split. */
enum Verdict {
    /** What the formula gives is at least what is needed; for a key result that shall stay low, at most. */
    PROVED,
    /** The formula misses what is needed by the gap. */
    SHORT,
    /** The formula names a key result that is gone, or that does not stand where a split needs it any more. */
    BROKEN
}
