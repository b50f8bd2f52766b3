package io.lockstep.goal.goal;

/** Whose goal it is: the company's, a team's or a person's (requirements.md M7). */
public enum GoalLevel {
    COMPANY,
    TEAM,
    PERSON;

    /** Whether a goal of this level may stand below one of {@code parent}: never above it. */
    boolean fitsBelow(GoalLevel parent) {
        return compareTo(parent) >= 0;
    }
}
