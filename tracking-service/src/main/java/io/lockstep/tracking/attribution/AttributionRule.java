package io.lockstep.tracking.attribution;

/** What a lead counts for when several touches won it. The rule is kept with the number. */
public enum AttributionRule {
    /** For what is named first: channel, campaign, task and key result each by the earliest event that names it. */
    FIRST_TOUCH,
    /** For what is named last. */
    LAST_TOUCH,
    /** For all distinct touches in equal shares, which add up to exactly 1. */
    LINEAR
}
