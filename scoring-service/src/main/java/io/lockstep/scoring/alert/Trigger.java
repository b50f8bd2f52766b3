package io.lockstep.scoring.alert;

/** The trigger kinds of one alert record (requirements.md, T2). */
public enum Trigger {
    /** Pace of a key result or goal, or the value of a task's indicator. */
    KPI_SHORTFALL,
    /** Actual against planned progress of a task. */
    SCHEDULE_LAG,
    /** The tasks of a key result plan less than its target. */
    COVERAGE_GAP,
    /** Nobody has reported on a task within its cadence. */
    CHECK_IN_OVERDUE,
    /** A milestone of a task was due and is not done. */
    MILESTONE_MISSED
}
