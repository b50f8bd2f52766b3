package io.lockstep.goal.goal;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;

/** Writes down and publishes what a command changed, in its transaction. */
@ApplicationScoped
class GoalPublication {

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;

    GoalPublication(Outbox outbox, AuditLog audit, Caller caller) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /** One audit row and one event for each changed goal; the id of the last event. */
    UUID publish(GoalChanges changes) {
        var events = new ArrayList<OutgoingEvent>();
        changes.all().forEach((goal, changed) -> {
            audit.record(changed.what().name(), "goal", goal.id(), changed.before(), GoalView.of(goal, null));
            var change = new GoalChanged.Change(changed.what(), changes.reason(), caller.subject());
            events.add(GoalChanged.of(goal, change));
        });
        outbox.appendAll(events);
        return events.getLast().id();
    }
}
