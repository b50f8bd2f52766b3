package io.lockstep.goal.split;

import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.keyresult.TargetKind;
import io.lockstep.goal.tree.GoalTree;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Checks statements of splits against the targets that the plan has now; to be called in a transaction. */
@ApplicationScoped
class SplitCheck {

    private final Goals goals;
    private final GoalTree tree;

    SplitCheck(Goals goals, GoalTree tree) {
        this.goals = goals;
        this.tree = tree;
    }

    /** The key results that a statement names, as they are now; what is gone is missing. */
    Map<UUID, NamedKeyResult> named(SplitStatement statement) {
        var found = new HashMap<UUID, NamedKeyResult>();
        for (var goal : goals.holding(statement.keyResults())) {
            for (var keyResult : GoalView.keyResults(goal)) {
                if (statement.keyResults().contains(keyResult.keyResultId())) {
                    found.put(keyResult.keyResultId(), new NamedKeyResult(goal.id(), keyResult));
                }
            }
        }
        return found;
    }

    /**
     * Refuses a statement that cannot be checked.
     *
     * @throws Problem 422 naming the field
     */
    void demandSound(Goal goal, SplitStatement statement) {
        var named = named(statement);
        var supported = demandNumber(named, statement.supports(), "/supports");
        if (supported.goalId().equals(goal.id()) || !tree.standsIn(goal.id(), supported.goalId())) {
            throw new Problem(SplitProblem.SUPPORTS_NOTHING_ABOVE)
                    .with("keyResult", statement.supports())
                    .with("goal", goal.id())
                    .at("/supports");
        }
        for (int i = 0; i < statement.terms().size(); i++) {
            var factors = statement.terms().get(i).factors();
            for (int j = 0; j < factors.size(); j++) {
                demandSound(goal, factors.get(j), named, "/terms/" + i + "/factors/" + j);
            }
        }
    }

    private void demandSound(Goal goal, Factor factor, Map<UUID, NamedKeyResult> named, String pointer) {
        var assumption = factor.name() != null && factor.value() != null;
        if (factor.isAssumed() ? !assumption : factor.value() != null) {
            throw new Problem(SplitProblem.FACTOR_UNCLEAR).at(pointer);
        }
        if (factor.keyResultId() == null) {
            return;
        }
        var keyResult = demandNumber(named, factor.keyResultId(), pointer + "/keyResultId");
        if (!tree.standsIn(keyResult.goalId(), goal.id())) {
            throw new Problem(SplitProblem.FACTOR_NOT_BELOW)
                    .with("keyResult", factor.keyResultId())
                    .with("goal", goal.id())
                    .at(pointer + "/keyResultId");
        }
    }

    private static NamedKeyResult demandNumber(Map<UUID, NamedKeyResult> named, UUID id, String pointer) {
        var keyResult = named.get(id);
        if (keyResult == null) {
            throw Problem.unknownSubject("key result", id, pointer);
        }
        if (keyResult.terms().targetKind() == TargetKind.WITHIN) {
            throw new Problem(SplitProblem.RANGE_HAS_NO_TARGET)
                    .with("keyResult", id)
                    .at(pointer);
        }
        return keyResult;
    }

    /** What the statement of a goal comes to now. */
    Proof prove(UUID goalId, SplitStatement statement) {
        var named = named(statement);
        var supported = named.get(statement.supports());
        if (supported == null || !stillStands(goalId, supported, named)) {
            return Proof.BROKEN;
        }
        return values(statement, named)
                .flatMap(products -> supported
                        .target()
                        .map(target -> Proof.of(
                                target.multiply(Objects.requireNonNull(statement.share())),
                                products.sum(),
                                supported.terms().direction() == Direction.LOWER_IS_BETTER)))
                .orElse(Proof.BROKEN);
    }

    private boolean stillStands(UUID goalId, NamedKeyResult supported, Map<UUID, NamedKeyResult> named) {
        return tree.standsIn(goalId, supported.goalId())
                && named.values().stream()
                        .filter(keyResult -> keyResult != supported)
                        .map(NamedKeyResult::goalId)
                        .distinct()
                        .allMatch(holder -> tree.standsIn(holder, goalId));
    }

    /** The values of all factors; nothing when one of them has none any more. */
    Optional<Products> values(SplitStatement statement, Map<UUID, NamedKeyResult> named) {
        var values = statement.terms().stream()
                .map(term -> term.factors().stream()
                        .map(factor -> value(factor, named))
                        .toList())
                .toList();
        return values.stream().flatMap(List::stream).allMatch(Optional::isPresent)
                ? Optional.of(new Products(values.stream()
                        .map(term -> term.stream().map(Optional::orElseThrow).toList())
                        .toList()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> value(Factor factor, Map<UUID, NamedKeyResult> named) {
        return factor.keyResultId() == null
                ? Optional.ofNullable(factor.value())
                : Optional.ofNullable(named.get(factor.keyResultId())).flatMap(NamedKeyResult::target);
    }

    /** A key result and the goal that it belongs to. */
    record NamedKeyResult(UUID goalId, KeyResultState terms) {

        /** The number that it aims at; a range has none. */
        Optional<BigDecimal> target() {
            return terms.targetValue();
        }
    }
}
