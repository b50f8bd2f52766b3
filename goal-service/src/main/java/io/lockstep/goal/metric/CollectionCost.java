package io.lockstep.goal.metric;

import io.lockstep.goal.Words;

/** What it takes to know a value: read off a system, put together by hand, or asked of people (requirements.md M11). */
public enum CollectionCost {
    LOW(new Words("低", "Low")),
    MEDIUM(new Words("中", "Medium")),
    HIGH(new Words("高", "High"));

    private final Words title;

    CollectionCost(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
