package io.lockstep.goal.metric;

import io.lockstep.goal.Words;

/** What a KPI looks at; a balanced set has all three (requirements.md M4). */
public enum MetricKind {
    RESULT(new Words("结果指标", "Result")),
    PROCESS(new Words("过程指标", "Process")),
    GROWTH(new Words("成长指标", "Growth"));

    private final Words title;

    MetricKind(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
