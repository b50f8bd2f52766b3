package io.lockstep.scoring.alert;

/** How far below its threshold something is. */
public enum Level {
    WARNING,
    CRITICAL
}
