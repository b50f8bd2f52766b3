package io.lockstep.task.plan;

/** How urgent a task is (requirements.md, N3). */
public enum Priority {
    /** Tracked daily. */
    CORE,
    /** Tracked weekly. */
    GENERAL
}
