package io.lockstep.task.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many days a task may end later without the whole plan ending later. The whole plan ends with its last task; a task that
 * others wait for has to end the day before each of them starts at the latest. Without slack it is critical.
 */
final class CriticalPath {

    /** A task as it is planned, the first and the last day included. */
    record Span(UUID taskId, LocalDate start, LocalDate end, List<UUID> dependsOn) {

        /** The last day on which it may start to end on {@code latestEnd}. */
        private LocalDate latestStart(LocalDate latestEnd) {
            return latestEnd.minusDays(ChronoUnit.DAYS.between(start, end));
        }
    }

    private CriticalPath() {}

    /**
     * The slack of each task in days; below 0 where a task that waits for it would have to start too early for the plan to end in
     * time. Tasks that wait for one outside of the plan are taken as they are. There are no circles.
     */
    static Map<UUID, Long> slack(List<Span> plan) {
        var latestEnds = new HashMap<UUID, LocalDate>();
        var byId = new HashMap<UUID, Span>();
        plan.forEach(span -> byId.put(span.taskId(), span));
        plan.stream()
                .map(Span::end)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> plan.forEach(span -> latestEnds.put(span.taskId(), last)));
        for (var span : successorsFirst(plan, byId)) {
            var before = span.latestStart(latestEnds.get(span.taskId())).minusDays(1);
            span.dependsOn().stream()
                    .filter(byId::containsKey)
                    .forEach(needed -> latestEnds.computeIfPresent(
                            needed, (id, latest) -> latest.isBefore(before) ? latest : before));
        }
        var slack = new HashMap<UUID, Long>();
        plan.forEach(
                span -> slack.put(span.taskId(), ChronoUnit.DAYS.between(span.end(), latestEnds.get(span.taskId()))));
        return slack;
    }

    /** The tasks in an order in which each comes after all that wait for it. */
    private static List<Span> successorsFirst(List<Span> plan, Map<UUID, Span> byId) {
        var waiting = new HashMap<UUID, Integer>();
        plan.stream()
                .flatMap(span -> span.dependsOn().stream().distinct())
                .filter(byId::containsKey)
                .forEach(needed -> waiting.merge(needed, 1, Integer::sum));
        var ready = new ArrayDeque<Span>();
        plan.stream().filter(span -> !waiting.containsKey(span.taskId())).forEach(ready::add);
        var ordered = new ArrayList<Span>();
        while (!ready.isEmpty()) {
            var span = ready.poll();
            ordered.add(span);
            span.dependsOn().stream()
                    .distinct()
                    .filter(byId::containsKey)
                    .filter(needed -> waiting.merge(needed, -1, Integer::sum) == 0)
                    .forEach(needed -> ready.add(byId.get(needed)));
        }
        return ordered;
    }
}
