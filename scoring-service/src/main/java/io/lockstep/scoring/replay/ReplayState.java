package io.lockstep.scoring.replay;

/** How far a replay is. */
enum ReplayState {
    QUEUED,
    RUNNING,
    /** Compared; what serves was left as it is. */
    COMPARED,
    /** Compared, and what was rebuilt serves now. */
    SWITCHED,
    FAILED
}
