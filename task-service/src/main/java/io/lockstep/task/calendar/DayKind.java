package io.lockstep.task.calendar;

/** How a day differs from its weekday. */
enum DayKind {
    /** Off, whatever weekday it is. */
    HOLIDAY,
    /** Worked, though it may be a weekend (调休). */
    WORKDAY
}
