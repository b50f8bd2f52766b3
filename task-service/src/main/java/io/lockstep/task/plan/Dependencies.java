package io.lockstep.task.plan;

import io.lockstep.kit.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rules of what tasks wait for: nothing waits for itself, neither directly nor through others. */
public final class Dependencies {

    private Dependencies() {}

    /**
     * Checks that a task can wait for others.
     *
     * @param known what each task that can be reached from {@code dependsOn} waits for itself
     * @throws Problem 422 when the task would wait for itself; the path says how
     */
    public static void check(UUID task, List<UUID> dependsOn, Map<UUID, List<UUID>> known) {
        var path = new ArrayDeque<UUID>(List.of(task));
        var seen = new HashSet<UUID>();
        for (int i = 0; i < dependsOn.size(); i++) {
            if (leadsBack(task, dependsOn.get(i), known, path, seen)) {
                throw new Problem(WorkProblem.DEPENDENCY_CYCLE)
                        .with("path", new ArrayList<>(path))
                        .at("/dependsOn/" + i);
            }
        }
    }

    private static boolean leadsBack(
            UUID task, UUID from, Map<UUID, List<UUID>> known, Deque<UUID> path, Set<UUID> seen) {
        path.addLast(from);
        if (from.equals(task)) {
            return true;
        }
        if (seen.add(from)) {
            for (var next : known.getOrDefault(from, List.of())) {
                if (leadsBack(task, next, known, path, seen)) {
                    return true;
                }
            }
        }
        path.removeLast();
        return false;
    }
}
