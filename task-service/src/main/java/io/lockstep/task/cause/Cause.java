package io.lockstep.task.cause;

/** The three aspects that a miss is looked at from (requirements.md, section 2, step 4b). */
public enum Cause {
    /** 目标设定: the target, its period or its split was wrong. */
    GOAL_SETTING,
    /** 资源投入: people, budget or tools were missing or late. */
    RESOURCE,
    /** 执行过程: the work was done in a way that did not bring it. */
    EXECUTION
}
