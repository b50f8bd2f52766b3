package io.lockstep.goal.cycle;

/** The life of a cycle: planned, then active, then closed for good. */
public enum CycleState {
    PLANNED,
    ACTIVE,
    CLOSED
}
