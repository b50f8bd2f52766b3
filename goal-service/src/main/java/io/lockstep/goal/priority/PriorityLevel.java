package io.lockstep.goal.priority;

/** How urgent and worthwhile a goal is; table 1 of requirements.md prints 高, 中 (and 低). */
public enum PriorityLevel {
    HIGH,
    MEDIUM,
    LOW
}
