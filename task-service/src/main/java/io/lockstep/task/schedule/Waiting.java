package io.lockstep.task.schedule;

import io.lockstep.task.task.TaskView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** The order in which tasks wait for each other. */
final class Waiting {

    private Waiting() {}

    /** The tasks in an order in which each comes after those among them that it depends on. */
    static List<TaskView> neededFirst(List<TaskView> tasks) {
        var byId = new LinkedHashMap<UUID, TaskView>();
        tasks.forEach(task -> byId.put(task.taskId(), task));
        var open = new HashMap<UUID, Integer>();
        var waiting = new HashMap<UUID, List<TaskView>>();
        for (var task : byId.values()) {
            var needed = task.dependsOn().stream()
                    .distinct()
                    .filter(byId::containsKey)
                    .toList();
            open.put(task.taskId(), needed.size());
            needed.forEach(
                    id -> waiting.computeIfAbsent(id, none -> new ArrayList<>()).add(task));
        }
        var ready = new ArrayDeque<TaskView>();
        byId.values().stream().filter(task -> open.get(task.taskId()) == 0).forEach(ready::add);
        var ordered = new ArrayList<TaskView>();
        while (!ready.isEmpty()) {
            var task = ready.poll();
            ordered.add(task);
            waiting.getOrDefault(task.taskId(), List.of()).stream()
                    .filter(next -> open.merge(next.taskId(), -1, Integer::sum) == 0)
                    .forEach(ready::add);
        }
        return ordered;
    }
}
