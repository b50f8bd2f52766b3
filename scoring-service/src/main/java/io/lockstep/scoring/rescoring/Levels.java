package io.lockstep.scoring.rescoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Goals in the order in which they can be summed: each after all of its parts, and only when one of them has moved. */
final class Levels {

    private final Map<UUID, UUID> parents;
    private final Set<UUID> moved;
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private final Deque<UUID> ready = new ArrayDeque<>();
    private List<UUID> level = List.of();

    private Levels(Map<UUID, UUID> parents, Collection<UUID> lowest) {
        this.parents = parents;
        this.moved = new HashSet<>(lowest);
    }

    /**
     * The goals from {@code lowest} up to their roots.
     *
     * @param parents the links above {@code lowest}
     * @param lowest goals with a key result that has moved
     */
    static Levels of(Map<UUID, UUID> parents, Collection<UUID> lowest) {
        var levels = new Levels(parents, lowest);
        var all = new HashSet<>(lowest);
        all.addAll(parents.keySet());
        all.addAll(parents.values());
        parents.values().forEach(parent -> levels.waiting.merge(parent, 1, Integer::sum));
        all.stream().filter(goal -> !levels.waiting.containsKey(goal)).forEach(levels.ready::add);
        return levels;
    }

    /** The goals that are next, in the order of their ids; none at the end. */
    List<UUID> next() {
        level.forEach(this::settle);
        var found = new ArrayList<UUID>();
        while (!ready.isEmpty()) {
            var goal = ready.remove();
            if (moved.contains(goal)) {
                found.add(goal);
            } else {
                settle(goal);
            }
        }
        level = found.stream().sorted().toList();
        return level;
    }

    /** A part of the goal shows something new; to be said before the next level is asked for. */
    void moved(UUID goal) {
        moved.add(goal);
    }

    private void settle(UUID goal) {
        var parent = parents.get(goal);
        if (parent != null && waiting.merge(parent, -1, Integer::sum) == 0) {
            ready.add(parent);
        }
    }
}
