package io.lockstep.goal.metric;

import io.lockstep.goal.Words;

/** The four perspectives of a balanced scorecard (requirements.md section 5, doc 3). */
public enum Perspective {
    FINANCIAL(new Words("财务", "Financial")),
    CUSTOMER(new Words("客户", "Customer")),
    INTERNAL_PROCESS(new Words("内部流程", "Internal process")),
    LEARNING_GROWTH(new Words("学习与成长", "Learning and growth"));

    private final Words title;

    Perspective(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
