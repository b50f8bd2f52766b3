package io.lockstep.scoring.score;

/** What has a score. */
public enum NodeType {
    KEY_RESULT,
    GOAL
}
