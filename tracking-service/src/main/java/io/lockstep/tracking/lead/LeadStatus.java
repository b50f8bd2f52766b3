package io.lockstep.tracking.lead;

/** How far a lead is, as one word: the last of these that applies. */
public enum LeadStatus {
    NEW,
    ASSIGNED,
    CONTACTED,
    QUALIFIED,
    LOST,
    CONVERTED,
    /** Deleted at its source; it counts for nothing. */
    DELETED,
    /** A double of another lead, which counts in its place. */
    MERGED
}
