package io.lockstep.scoring.scorecard;

/** A draft may be incomplete; an active scorecard has weights that sum to exactly 100. */
public enum ScorecardState {
    DRAFT,
    ACTIVE
}
