package io.lockstep.goal.proposal;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes proposals out of what task-service tells. */
@ApplicationScoped
class TaskEventsHandler implements EventHandler {

    private static final EventType WANTED = EventType.v1("task", "remediation-filed");

    private final ProposalIntake intake;

    TaskEventsHandler(ProposalIntake intake) {
        this.intake = intake;
    }

    @Override
    public String owner() {
        return "task";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.is(WANTED))
                .forEach(event -> intake.take(event.payload(RemediationFiled.class)));
    }
}
