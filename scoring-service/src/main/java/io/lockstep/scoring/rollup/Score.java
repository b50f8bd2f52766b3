package io.lockstep.scoring.rollup;

import io.lockstep.scoring.achievement.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a node shows to its parent and to readers; every fraction is already rounded to six places.
 *
 * @param achievement against the target
 * @param pace against what the plan expects
 * @param coverage share of the weight below that is measured, 0 to 1
 * @param evaluatedOn the day it was judged for, absent before the first fact or tick
 */
public record Score(
        Rating achievement,
        Rating pace,
        BigDecimal coverage,
        @Nullable LocalDate evaluatedOn) {

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(Rating.SCALE);
    private static final BigDecimal FULL = BigDecimal.ONE.setScale(Rating.SCALE);

    /** The score of a leaf: covered when its achievement is measured. */
    public static Score leaf(Rating achievement, Rating pace, @Nullable LocalDate evaluatedOn) {
        return new Score(achievement, pace, achievement instanceof Rating.Measured ? FULL : NONE, evaluatedOn);
    }

    /** The score of what nobody has measured. */
    public static Score noData(Rating.Reason reason) {
        return leaf(new Rating.NoData(reason), new Rating.NoData(reason), null);
    }

    /** Whether readers would see the same numbers; the day alone is no change. */
    public boolean sameNumbers(Score other) {
        return achievement.fraction().equals(other.achievement.fraction())
                && pace.fraction().equals(other.pace.fraction())
                && coverage.compareTo(other.coverage) == 0;
    }
}
