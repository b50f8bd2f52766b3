package io.lockstep.task.subject;

/** What something is about. */
public enum About {
    GOAL,
    KPI,
    TASK
}
