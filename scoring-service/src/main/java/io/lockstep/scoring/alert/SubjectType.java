package io.lockstep.scoring.alert;

/** What an alert is about. */
public enum SubjectType {
    KEY_RESULT,
    GOAL,
    TASK,
    TASK_INDICATOR
}
