package io.lockstep.goal.metric;

import io.lockstep.goal.Words;

/** The four dimensions of a set of KPIs (requirements.md section 5). */
public enum Dimension {
    PERFORMANCE(new Words("业绩类", "Performance")),
    OPERATIONS(new Words("运营类", "Operations")),
    CAPABILITY(new Words("团队能力类", "Team capability")),
    RISK(new Words("风险管控类", "Risk control"));

    private final Words title;

    Dimension(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
