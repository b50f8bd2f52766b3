package io.lockstep.task.remediation;

/** What became of a filing. */
enum FilingState {
    AWAITING_APPROVAL,
    AWAITING_GOAL,
    APPLIED,
    REJECTED,
    /** The alert cleared before it was decided. */
    LAPSED
}
