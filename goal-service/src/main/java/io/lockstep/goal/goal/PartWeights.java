package io.lockstep.goal.goal;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.keyresult.KeyResult;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one goal's parts while a command changes them. It keeps the sum of the child goals as a running number, so
 * that a goal of a million children is weighed without loading them.
 */
public final class PartWeights {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Goal goal;
    private BigDecimal children;

    /**
     * The weights as they are.
     *
     * @param children the sum of the weights of the child goals that count
     */
    public PartWeights(Goal goal, BigDecimal children) {
        this.goal = goal;
        this.children = children;
    }

    public Goal goal() {
        return goal;
    }

    /** Whether {@code child} is a part of the goal, or will be once the draft is active. */
    public boolean takes(Goal child) {
        return goal.id().equals(child.parentId()) && (child.counts() || !goal.counts());
    }

    public void join(BigDecimal weight) {
        children = children.add(weight);
    }

    public void leave(BigDecimal weight) {
        children = children.subtract(weight);
    }

    /** Changes the weight of a child goal that counts here. */
    public void reweigh(Goal child, BigDecimal weight) {
        leave(child.weightOrZero());
        join(weight);
        child.weigh(weight);
    }

    /** Changes the weight of a key result; false when it is not one of this goal. */
    public boolean reweigh(UUID keyResultId, BigDecimal weight) {
        var found = goal.keyResult(keyResultId);
        found.ifPresent(keyResult -> keyResult.change(keyResult.terms().withWeight(weight)));
        return found.isPresent();
    }

    public BigDecimal sum() {
        return goal.keyResults().stream().map(KeyResult::weight).reduce(children, BigDecimal::add);
    }

    /**
     * Checks the rule of section 9: the weights of an active goal's parts sum to exactly 100.
     *
     * @param pointer where in the body the weights stand, if they do
     * @throws Problem 422 with the sum
     */
    public void demandWhole(@Nullable String pointer) {
        var sum = sum();
        if (sum.compareTo(WHOLE) != 0) {
            var problem = new Problem(GoalProblem.WEIGHTS_NOT_100)
                    .with("goal", goal.id())
                    .with("sum", String.valueOf(Decimals.plain(sum)));
            throw pointer == null ? problem : problem.at(pointer);
        }
    }
}
