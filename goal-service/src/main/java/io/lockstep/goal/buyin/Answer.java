package io.lockstep.goal.buyin;

/** What somebody says to a supporting goal. */
enum Answer {
    /** The sales owner takes the goal as support. */
    ACCEPTED,
    /** The sales owner does not, for a reason. */
    REJECTED,
    /** A remark that decides nothing. */
    COMMENTED;

    /** Whether it is for the sales owner alone to say. */
    boolean decides() {
        return this != COMMENTED;
    }

    boolean needsText() {
        return this != ACCEPTED;
    }
}
