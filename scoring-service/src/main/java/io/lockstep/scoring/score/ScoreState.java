package io.lockstep.scoring.score;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.rollup.Score;

/** Whether there is an achievement; a missing one is never 0. */
public enum ScoreState {
    SCORED,
    NO_DATA;

    public static ScoreState of(Score score) {
        return score.achievement() instanceof Rating.Measured ? SCORED : NO_DATA;
    }
}
