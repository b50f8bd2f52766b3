package io.lockstep.goal.carryover;

import io.lockstep.goal.cycle.CycleSpan;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.kit.event.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copies of goals, parents before their children. A copy stands below the copy of its parent; below the parent itself
 * where that is of another cycle and not closed; otherwise at the top.
 */
final class CarriedGoals {

    private final CycleSpan from;
    private final CycleSpan to;
    private final Shift shift;
    private final Map<UUID, UUID> owners;
    private final LocalDate today;
    private final Map<UUID, Goal> parents;
    private final Map<UUID, UUID> copies;

    /**
     * What the copies are made with.
     *
     * @param owners successors of owners
     * @param parents the parents of the goals, by id
     * @param copies copies that are there already, by the goal that they are a copy of
     */
    CarriedGoals(
            CycleSpan from,
            CycleSpan to,
            Map<UUID, UUID> owners,
            LocalDate today,
            Map<UUID, Goal> parents,
            Map<UUID, UUID> copies) {
        this.from = from;
        this.to = to;
        this.shift = new Shift(from.period(), to.period());
        this.owners = owners;
        this.today = today;
        this.parents = parents;
        this.copies = new HashMap<>(copies);
    }

    List<Goal> copyAll(List<Goal> goals) {
        goals.forEach(goal -> copies.put(goal.id(), Ids.next()));
        var made = new ArrayList<Goal>();
        for (var goal : parentsFirst(goals)) {
            made.add(copy(goal));
        }
        return made;
    }

    private Goal copy(Goal goal) {
        var copy = Goal.draft(copies.get(goal.id()), goal.kind(), terms(goal));
        copy.carriedFrom(goal.id());
        copy.ownedSince(today);
        var parent = parent(goal);
        copy.standBelow(parent, parent == null ? null : goal.weight());
        for (var keyResult : goal.keyResults()) {
            copy.addKeyResult(Ids.next(), shift.keyResult(keyResult.terms()), null, "");
        }
        return copy;
    }

    private GoalTerms terms(Goal goal) {
        var was = goal.terms();
        var owner = owners.getOrDefault(was.ownerId(), was.ownerId());
        var whole = was.period().equals(from.period());
        return new GoalTerms(
                was.name(),
                to.cycleId(),
                owner,
                was.teamId(),
                shift.period(was.period()),
                whole ? to.label() : null,
                was.thresholds(),
                was.profile());
    }

    private @Nullable UUID parent(Goal goal) {
        var id = goal.parentId();
        if (id == null || copies.containsKey(id)) {
            return id == null ? null : copies.get(id);
        }
        var parent = parents.get(id);
        var stays = parent != null
                && parent.state() != GoalState.CLOSED
                && !parent.terms().cycleId().equals(from.cycleId());
        return stays ? id : null;
    }

    private static List<Goal> parentsFirst(List<Goal> goals) {
        var ids = new HashMap<UUID, Goal>();
        goals.forEach(goal -> ids.put(goal.id(), goal));
        var below = new HashMap<UUID, List<Goal>>();
        var sorted = new ArrayList<Goal>();
        for (var goal : goals) {
            if (goal.parentId() != null && ids.containsKey(goal.parentId())) {
                below.computeIfAbsent(goal.parentId(), id -> new ArrayList<>()).add(goal);
            } else {
                sorted.add(goal);
            }
        }
        for (int i = 0; i < sorted.size(); i++) {
            sorted.addAll(below.getOrDefault(sorted.get(i).id(), List.of()));
        }
        return sorted;
    }
}
