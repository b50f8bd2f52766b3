package io.lockstep.goal.keyresult;

/** Where a key result's value comes from: measurements, the tasks that contribute, or facts about attributed leads. */
public enum Source {
    MEASUREMENTS,
    TASKS,
    LEADS,
    EFFECTIVE_LEADS,
    CONVERSIONS,
    REVENUE,
    /** The formula of the metric over the facts in the period. */
    FORMULA
}
