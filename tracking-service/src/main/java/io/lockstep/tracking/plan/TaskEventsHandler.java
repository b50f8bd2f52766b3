package io.lockstep.tracking.plan;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the read model of tasks. */
@ApplicationScoped
class TaskEventsHandler implements EventHandler {

    private static final EventType TASK = EventType.v1("task", "task-changed");

    private final Tasks tasks;

    TaskEventsHandler(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String owner() {
        return "task";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        tasks.apply(Newest.of(events, TASK, TaskChanged.class, TaskChanged::taskId, TaskChanged::version));
    }
}
