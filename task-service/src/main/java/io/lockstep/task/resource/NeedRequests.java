package io.lockstep.task.resource;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Resources as other features ask for them and read them, in transactions of their own. */
@Singleton
public class NeedRequests {

    private final NeedService service;
    private final Needs needs;

    NeedRequests(NeedService service, Needs needs) {
        this.service = service;
        this.needs = needs;
    }

    /**
     * Asks for a resource of a task.
     *
     * @return the event that tells of it
     */
    public UUID request(UUID task, NewNeed need) {
        return service.request(task, need).eventId();
    }

    /** The resources of tasks, in the order in which they were asked for. */
    public Map<UUID, List<Need>> of(Collection<UUID> tasks) {
        return needs.ofTasks(tasks).stream().collect(Collectors.groupingBy(Need::taskId));
    }
}
