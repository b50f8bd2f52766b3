package io.lockstep.tracking.quarantine;

/** Why a lead event is in quarantine. */
public enum Reason {
    /** The body cannot be read in the form that its source sends. */
    MALFORMED_BODY,
    /** It is no event of the form that its source sends: something is missing or malformed. */
    MALFORMED_EVENT,
    /** Its source is not the one that its sender may send for. */
    FOREIGN_SOURCE,
    /** Its type names nothing that happens to a lead. */
    UNKNOWN_TYPE,
    /** It names no lead. */
    MISSING_SUBJECT,
    /** It happened before the year 2000, or in the future. */
    TIME_OUT_OF_RANGE,
    /** A field of its data is not of the documented form. */
    INVALID_DATA,
    /** Its system lost track of changes and does not say of which records: all have to be fetched again. */
    RESYNC_NEEDED,
    /** Another event of the same source and id was recorded before. */
    CONFLICT,
    /** It was read, and could not be recorded all the same. */
    NOT_RECORDED
}
