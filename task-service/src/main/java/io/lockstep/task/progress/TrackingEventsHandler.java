package io.lockstep.task.progress;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.task.goal.Newest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps progress with its corrections and withdrawals, and spending. */
@ApplicationScoped
class TrackingEventsHandler implements EventHandler {

    private static final EventType RECORDED = EventType.v1("tracking", "progress-recorded");
    private static final EventType CORRECTED = EventType.v1("tracking", "progress-corrected");
    private static final EventType WITHDRAWN = EventType.v1("tracking", "progress-withdrawn");
    private static final EventType SPENT = EventType.v1("tracking", "spend-recorded");

    private final ProgressFacts facts;

    TrackingEventsHandler(ProgressFacts facts) {
        this.facts = facts;
    }

    @Override
    public String owner() {
        return "tracking";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var progress = events.stream()
                .filter(event -> event.is(RECORDED) || event.is(CORRECTED))
                .map(event -> event.payload(ProgressRecorded.class))
                .toList();
        var withdrawn = events.stream()
                .filter(event -> event.is(WITHDRAWN))
                .map(event -> event.payload(ProgressWithdrawn.class).withdraws());
        var corrected = progress.stream().map(ProgressRecorded::corrects).filter(Objects::nonNull);
        facts.record(progress);
        facts.retract(Stream.concat(withdrawn, corrected).distinct().toList());
        facts.spend(Newest.of(events, SPENT, SpendRecorded.class, SpendRecorded::spendId, SpendRecorded::version));
    }
}
