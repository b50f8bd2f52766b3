package io.lockstep.scoring.achievement;

/** How a metric's values add up over time. */
public enum Aggregation {
    /** A running total, which a plan curve can pace. */
    TOTAL,
    /** A share with a sample size; its pace is its achievement. */
    RATE,
    /** A mean; its pace is its achievement. */
    AVERAGE
}
