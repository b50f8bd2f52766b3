package io.lockstep.scoring.alert;

/** What cleared an alert. */
public enum ClearedBecause {
    /** Facts brought the value back. */
    RECOVERED,
    /** The plan, a target or a threshold was changed, and no new fact came. */
    REPLANNED,
    /** The subject was closed, cancelled or removed. */
    ENDED
}
