package io.lockstep.tracking.ledger;

/** The kinds of facts. */
public enum FactKind {
    /** Progress on a task. */
    PROGRESS,
    /** A measurement of a key result. */
    MEASUREMENT,
    /** Something that happened to a lead. */
    LEAD_EVENT
}
