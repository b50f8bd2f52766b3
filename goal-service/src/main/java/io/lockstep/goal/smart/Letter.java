package io.lockstep.goal.smart;

import io.lockstep.goal.Words;

/** What a goal has to be (requirements.md M1). */
public enum Letter {
    S(new Words("具体", "Specific")),
    M(new Words("可衡量", "Measurable")),
    A(new Words("可实现", "Achievable")),
    R(new Words("相关", "Relevant")),
    T(new Words("有时限", "Time-bound"));

    private final Words title;

    Letter(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
