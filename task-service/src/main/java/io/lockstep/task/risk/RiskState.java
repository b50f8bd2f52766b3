package io.lockstep.task.risk;

/** Where a risk stands. */
enum RiskState {
    /** It may come true. */
    OPEN,
    /** It has come true, and its contingency plan is switched on. */
    OCCURRED,
    /** It is no risk any more. */
    CLOSED
}
