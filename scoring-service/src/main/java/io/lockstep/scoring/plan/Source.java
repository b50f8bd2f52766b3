package io.lockstep.scoring.plan;

/** Where the value of a key result comes from. */
public enum Source {
    /** The winning measurement. */
    MEASUREMENTS,
    /** What its tasks have delivered, added up. */
    TASKS,
    /** Lead facts, added up. */
    LEADS,
    EFFECTIVE_LEADS,
    CONVERSIONS,
    REVENUE,
    /** The formula of its metric over the facts of its period. */
    FORMULA
}
