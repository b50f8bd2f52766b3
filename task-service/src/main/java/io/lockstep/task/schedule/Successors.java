package io.lockstep.task.schedule;

import io.lockstep.task.goal.KeyResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which key result takes the place of another in a copied plan: the one that was named; one of the same name, then of the same
 * KPI, in the goal that continues the other's; one of the same name in a goal of the same name.
 *
 * @param named what the request says
 * @param candidates key results of open goals in the cycle that is planned
 * @param cycle the cycle that is planned; without one a key result of an open goal stays
 */
record Successors(
        Map<UUID, UUID> named,
        List<KeyResult> candidates,
        @Nullable UUID cycle) {

    Optional<UUID> of(KeyResult old) {
        if (named.containsKey(old.keyResultId())) {
            return Optional.of(named.get(old.keyResultId()));
        }
        if (cycle == null && !old.closed()) {
            return Optional.of(old.keyResultId());
        }
        Predicate<KeyResult> continues = one -> old.goalId().equals(one.carriedFrom());
        Predicate<KeyResult> sameName = one -> old.name() != null && old.name().equals(one.name());
        return only(continues.and(sameName))
                .or(() -> only(continues.and(
                        one -> old.metric() != null && old.metric().equals(one.metric()))))
                .or(() -> only(
                        sameName.and(one -> old.goalName() != null && Objects.equals(old.goalName(), one.goalName()))));
    }

    private Optional<UUID> only(Predicate<KeyResult> fits) {
        var found = candidates.stream().filter(fits).map(KeyResult::keyResultId).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
