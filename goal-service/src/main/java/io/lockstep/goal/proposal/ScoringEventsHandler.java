package io.lockstep.goal.proposal;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes proposals out of what scoring-service tells. */
@ApplicationScoped
class ScoringEventsHandler implements EventHandler {

    private static final EventType WANTED = EventType.v1("scoring", "retrospective-closed");

    private final ProposalIntake intake;

    ScoringEventsHandler(ProposalIntake intake) {
        this.intake = intake;
    }

    @Override
    public String owner() {
        return "scoring";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.is(WANTED))
                .forEach(event -> intake.take(event.payload(RetrospectiveClosed.class)));
    }
}
