package io.lockstep.task.task;

/** Where a task stands. */
public enum TaskState {
    /** To be done; not everything that it needs is there yet. */
    PLANNED,
    /** May start. */
    READY,
    /** Being done. What loosens it needs a manager other than the owner. */
    RUNNING,
    /** Begun, and held up. */
    BLOCKED,
    /** Finished; changes no more. */
    DONE,
    /** Given up; changes no more. */
    CANCELLED;

    /** Whether the task changes no more and is judged no more. */
    public boolean isClosed() {
        return this == DONE || this == CANCELLED;
    }

    /** Whether work on it has begun and not ended. */
    public boolean isUnderWay() {
        return this == RUNNING || this == BLOCKED;
    }
}
