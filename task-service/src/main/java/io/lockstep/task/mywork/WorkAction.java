package io.lockstep.task.mywork;

/** What is asked for. */
public enum WorkAction {
    DO,
    ACKNOWLEDGE,
    ANSWER
}
