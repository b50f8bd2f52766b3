package io.lockstep.task.task;

/** Where a task stands. */
enum TaskState {
    /** To be done; may be edited. */
    PLANNED,
    /** Given up; changes no more. */
    CANCELLED
}
