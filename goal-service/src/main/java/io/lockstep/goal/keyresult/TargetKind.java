package io.lockstep.goal.keyresult;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a target demands of a value v, with baseline b and target t; the formulas are those of requirements.md section 9. Each
 * kind has one direction, needs some of the fields, and refuses values with which its formula would divide by zero or reward
 * the wrong way.
 */
public enum TargetKind {
    /** v/t */
    REACH(Direction.HIGHER_IS_BETTER, false),
    /** (v-b)/(t-b) */
    INCREASE_TO(Direction.HIGHER_IS_BETTER, true),
    /** t = b x (1 + p/100), where the field target holds p */
    INCREASE_BY_PERCENT(Direction.HIGHER_IS_BETTER, true),
    /** t = b + p, where the field target holds p */
    INCREASE_BY_POINTS(Direction.HIGHER_IS_BETTER, true),
    /** (b-v)/(b-t) */
    DECREASE_TO(Direction.LOWER_IS_BETTER, true),
    /** v/t */
    STAY_ABOVE(Direction.HIGHER_IS_BETTER, false),
    /** t/v, at most 2 */
    STAY_BELOW(Direction.LOWER_IS_BETTER, false),
    /** 1 from lower to upper, outside 1 - distance/width */
    WITHIN(Direction.WITHIN_RANGE, false);

    private static final String BASELINE = "baseline";
    private static final String TARGET = "target";
    private static final String LOWER = "lower";
    private static final String UPPER = "upper";

    private final Direction direction;
    private final boolean fromBaseline;

    TargetKind(Direction direction, boolean fromBaseline) {
        this.direction = direction;
        this.fromBaseline = fromBaseline;
    }

    /** The direction that goes with this kind. */
    public Direction direction() {
        return direction;
    }

    /**
     * Checks the numbers of a key result of this kind.
     *
     * @param pointer where in the body the key result stands
     * @throws Problem 422 naming the field
     */
    void check(KeyResultTerms terms, String pointer) {
        if (terms.direction() != direction) {
            throw problem(GoalProblem.DIRECTION_MISMATCH, "direction", pointer).with("needed", direction);
        }
        demand(fromBaseline, terms.baseline(), BASELINE, pointer);
        demand(this != WITHIN, terms.target(), TARGET, pointer);
        demand(this == WITHIN, terms.lower(), LOWER, pointer);
        demand(this == WITHIN, terms.upper(), UPPER, pointer);
        if (this == WITHIN) {
            checkOrder(terms.lower(), terms.upper(), "> lower", UPPER, pointer);
        } else {
            checkTarget(terms.baseline(), terms.target(), pointer);
        }
    }

    private void checkTarget(@Nullable BigDecimal baseline, @Nullable BigDecimal target, String pointer) {
        switch (this) {
            case REACH, STAY_ABOVE, INCREASE_BY_POINTS -> checkOrder(BigDecimal.ZERO, target, "> 0", TARGET, pointer);
            case INCREASE_BY_PERCENT -> {
                checkOrder(BigDecimal.ZERO, baseline, "> 0", BASELINE, pointer);
                checkOrder(BigDecimal.ZERO, target, "> 0", TARGET, pointer);
            }
            case INCREASE_TO -> checkOrder(baseline, target, "> baseline", TARGET, pointer);
            case DECREASE_TO -> checkOrder(target, baseline, "< baseline", TARGET, pointer);
            case STAY_BELOW -> {
                if (target != null && target.signum() < 0) {
                    throw problem(GoalProblem.TARGET_WRONG_WAY, TARGET, pointer).with("needed", ">= 0");
                }
            }
            case WITHIN -> throw new IllegalStateException("a range has no target");
        }
    }

    /** The formula divides by high - low: equal is a zero, reversed rewards the wrong way. */
    private void checkOrder(
            @Nullable BigDecimal low, @Nullable BigDecimal high, String needed, String field, String pointer) {
        if (low == null || high == null) {
            return;
        }
        var order = low.compareTo(high);
        if (order == 0) {
            throw problem(GoalProblem.NOTHING_TO_DIVIDE_BY, field, pointer).with("needed", needed);
        }
        if (order > 0) {
            throw problem(GoalProblem.TARGET_WRONG_WAY, field, pointer).with("needed", needed);
        }
    }

    private void demand(boolean needed, @Nullable BigDecimal value, String field, String pointer) {
        if (needed && value == null) {
            throw problem(GoalProblem.FIELD_NEEDED, field, pointer);
        }
        if (!needed && value != null) {
            throw problem(GoalProblem.FIELD_NOT_NEEDED, field, pointer);
        }
    }

    private Problem problem(GoalProblem type, String field, String pointer) {
        return new Problem(type).with("targetKind", this).with("field", field).at(pointer + "/" + field);
    }
}
