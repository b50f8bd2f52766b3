package io.lockstep.tracking.ledger;

/** The kinds of facts. */
public enum FactKind {
    /** Progress on a task. */
    PROGRESS,
    /** A measurement of a key result. */
    MEASUREMENT,
    /** Progress that no longer counts. */
    PROGRESS_WITHDRAWN,
    /** A measurement that no longer counts. */
    MEASUREMENT_WITHDRAWN,
    /** Something that happened to a lead. */
    LEAD_EVENT
}
