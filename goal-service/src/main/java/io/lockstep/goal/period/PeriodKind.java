package io.lockstep.goal.period;

/** What span of the organisation's fiscal calendar a period is. */
public enum PeriodKind {
    YEAR,
    QUARTER,
    MONTH,
    /** Any other span of days. */
    CUSTOM
}
