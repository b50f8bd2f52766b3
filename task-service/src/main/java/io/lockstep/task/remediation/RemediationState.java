package io.lockstep.task.remediation;

/** Where a remediation stands. */
enum RemediationState {
    /** The owner has to file; the ladder climbs. */
    OPEN,
    /** An adjustment that loosens the plan waits for a manager other than the owner. */
    AWAITING_APPROVAL,
    /** A proposed target waits for goal-service. */
    AWAITING_GOAL,
    /** The plan is changed; the alert is still open, and more may be filed. */
    APPLIED,
    /** The alert is cleared. */
    CLOSED
}
