package io.lockstep.scoring.retrospective;

/** The three kinds of cause of a miss (requirements.md, step 4b). */
enum CauseKind {
    GOAL_SETTING,
    RESOURCE,
    EXECUTION
}
