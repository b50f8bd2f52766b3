package io.lockstep.goal.screening;

/** What becomes of an activation when a goal fails the screening: it is refused, or answered with warnings. */
enum Enforcement {
    BLOCK,
    WARN
}
