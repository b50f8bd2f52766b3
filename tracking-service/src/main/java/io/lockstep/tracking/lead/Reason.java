package io.lockstep.tracking.lead;

/** Why a lead event is in quarantine. */
enum Reason {
    /** It is no CloudEvent of version 1.0: an attribute is missing or malformed. */
    MALFORMED_EVENT,
    /** Its source is not the one that its sender may send for. */
    FOREIGN_SOURCE,
    /** Its type names nothing that happens to a lead. */
    UNKNOWN_TYPE,
    /** It names no lead in its subject. */
    MISSING_SUBJECT,
    /** It happened before the year 2000, or in the future. */
    TIME_OUT_OF_RANGE,
    /** A field of its data is not of the documented form. */
    INVALID_DATA,
    /** Another event of the same source and id was recorded before. */
    CONFLICT
}
