package io.lockstep.scoring.achievement;

/** The eight ways to state a target (requirements.md, T9 and section 9). */
public enum TargetKind {
    /** Reach t, counted from 0. */
    REACH,
    /** From the baseline up to t. */
    INCREASE_TO,
    /** Up by p percent of the baseline: 15 is +15 %. */
    INCREASE_BY_PERCENT,
    /** Up by p in the metric's own unit. */
    INCREASE_BY_POINTS,
    /** From the baseline down to t. */
    DECREASE_TO,
    /** Never fall below t. */
    STAY_ABOVE,
    /** Never rise above t. */
    STAY_BELOW,
    /** Stay between lower and upper, both included. */
    WITHIN;

    /** Whether there is a way to go, so that a plan curve says how far one should be. */
    public boolean hasWay() {
        return switch (this) {
            case REACH, INCREASE_TO, INCREASE_BY_PERCENT, INCREASE_BY_POINTS, DECREASE_TO -> true;
            case STAY_ABOVE, STAY_BELOW, WITHIN -> false;
        };
    }
}
