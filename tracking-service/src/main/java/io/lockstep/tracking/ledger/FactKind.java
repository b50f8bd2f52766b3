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
    /** A version of money spent. */
    SPEND,
    /** A version of another figure. */
    FIGURE,
    /** What sales say about a lead. */
    FEEDBACK,
    /** What somebody saw on the market. */
    OBSERVATION,
    /** What older facts of a subject came to, when they were let go. */
    OPENING_BALANCE,
    /** Something that happened to a lead. */
    LEAD_EVENT
}
