package io.lockstep.task.resource;

/** What kind of resource a task needs (requirements.md, section 2, step 2c). */
public enum NeedKind {
    /** Somebody's time; an amount counts heads. */
    PEOPLE,
    /** Money. */
    BUDGET,
    /** A tool or a service. */
    TOOL
}
