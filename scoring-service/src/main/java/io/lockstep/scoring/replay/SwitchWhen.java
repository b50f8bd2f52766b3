package io.lockstep.scoring.replay;

/** When what was rebuilt is to serve. */
enum SwitchWhen {
    /** Only compare. */
    NEVER,
    /** Whatever the comparison shows, unless the topics no longer hold all that was applied. */
    ALWAYS
}
