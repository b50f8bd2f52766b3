package io.lockstep.task.mywork;

/** What is waiting. */
public enum WorkKind {
    /** An alert to answer. */
    REMEDIATION,
    /** An alert that nobody answered and that has climbed here. */
    ESCALATION,
    /** An adjustment that waits for agreement. */
    APPROVAL,
    /** A suggestion to answer. */
    SUGGESTION,
    /** A report of progress that is owed. */
    CHECK_IN,
    /** A milestone to reach. */
    MILESTONE,
    /** A task to finish. */
    DEADLINE,
    /** A resource to confirm. */
    RESOURCE,
    /** A risk to look at again. */
    RISK
}
