package io.lockstep.task.risk;

import io.lockstep.task.subject.About;

/** What carries a risk. */
enum RiskSubject {
    GOAL(About.GOAL),
    TASK(About.TASK);

    private final About about;

    RiskSubject(About about) {
        this.about = about;
    }

    About about() {
        return about;
    }
}
