package io.lockstep.task.resource;

/** Whether a task has what it needs. */
public enum NeedState {
    REQUESTED,
    CONFIRMED,
    REFUSED,
    /** No longer needed; counts nowhere. */
    WITHDRAWN
}
