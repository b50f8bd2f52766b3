package io.lockstep.goal.priority;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The priority of a goal (requirements.md section 2, step 1c: sales urgency and return on input).
 *
 * <p>The score is urgency x points of the return, 1 to 25. Urgency is 1 to 5, as sales says. The return on input is the expected
 * return divided by the budget; below 1 it has 1 point, from 1 on 2, from 2 on 3, from 3 on 4, from 5 on 5; 3 where return or
 * budget is not known; any return without a budget 5. From 12 on the priority is HIGH, from 6 on MEDIUM, below that LOW. A HIGH
 * goal is a core goal, any other a secondary one. A level that is merely stated has the lowest score of the level.
 *
 * @param urgency absent where the level is merely stated
 */
@Embeddable
public record GoalPriority(
        @Column(name = "priority") @Enumerated(EnumType.STRING)
        PriorityLevel level,

        @Column(name = "priority_score") Integer score,
        @Nullable Integer urgency,
        @Nullable BigDecimal expectedReturn) {

    private static final int HIGH = 12;
    private static final int MEDIUM = 6;
    private static final int LOW = 1;
    private static final int UNKNOWN = 3;
    private static final int MOST = 5;

    /** The return on input from which on there are 2, 3, 4 and 5 points. */
    private static final int[] STEPS = {1, 2, 3, 5};

    public GoalPriority {
        expectedReturn = Decimals.plain(expectedReturn);
    }

    /**
     * The priority that follows from what a plan says; none when it says nothing.
     *
     * @param pointer where in the body the stated priority stands
     * @throws Problem 422 when a stated level is not the one that urgency and return give
     */
    public static @Nullable GoalPriority of(@Nullable StatedPriority stated, @Nullable Budget budget, String pointer) {
        if (stated == null || (stated.level() == null && stated.urgency() == null)) {
            return null;
        }
        if (stated.urgency() == null) {
            return new GoalPriority(stated.level(), lowest(stated.level()), null, stated.expectedReturn());
        }
        var score = stated.urgency() * points(stated.expectedReturn(), budget);
        var level = level(score);
        if (stated.level() != null && stated.level() != level) {
            throw new Problem(PriorityProblem.PRIORITY_MISMATCH)
                    .with("stated", stated.level())
                    .with("computed", level)
                    .with("score", score)
                    .at(pointer + "/level");
        }
        return new GoalPriority(level, score, stated.urgency(), stated.expectedReturn());
    }

    /** Whether it is a core goal: resources go there first. */
    public boolean core() {
        return level == PriorityLevel.HIGH;
    }

    /** The same said again, to be computed with another budget. */
    public StatedPriority stated() {
        return new StatedPriority(urgency == null ? level : null, urgency, expectedReturn);
    }

    private static int points(@Nullable BigDecimal expectedReturn, @Nullable Budget budget) {
        if (expectedReturn == null || budget == null) {
            return UNKNOWN;
        }
        if (budget.amount().signum() == 0) {
            return expectedReturn.signum() > 0 ? MOST : 1;
        }
        var points = 1;
        for (var step : STEPS) {
            if (expectedReturn.compareTo(budget.amount().multiply(BigDecimal.valueOf(step))) >= 0) {
                points++;
            }
        }
        return points;
    }

    private static PriorityLevel level(int score) {
        return score >= HIGH ? PriorityLevel.HIGH : score >= MEDIUM ? PriorityLevel.MEDIUM : PriorityLevel.LOW;
    }

    private static int lowest(PriorityLevel level) {
        return switch (level) {
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }
}
