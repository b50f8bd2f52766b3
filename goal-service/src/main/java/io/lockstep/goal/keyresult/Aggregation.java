package io.lockstep.goal.keyresult;

/** How values of a metric come together: a running total, a rate with a sample, or an average. */
public enum Aggregation {
    TOTAL,
    RATE,
    AVERAGE
}
