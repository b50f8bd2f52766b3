package io.lockstep.task.remediation;

/** What happened to a remediation. */
enum EntryKind {
    OPENED,
    LEVEL_CHANGED,
    ESCALATED,
    ACKNOWLEDGED,
    COMMENTED,
    HANDED_OVER,
    FILED,
    APPROVED,
    REJECTED,
    TARGET_DECIDED,
    MEASURED,
    CLOSED
}
