package io.lockstep.goal.goal;

import io.lockstep.goal.goal.GoalsChanged.Changed;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.UUID;

/** Writes down and publishes what a command changed, in its transaction. */
@ApplicationScoped
public class GoalPublication {

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Goals goals;
    private final Event<GoalsChanged> observers;

    GoalPublication(Outbox outbox, AuditLog audit, Caller caller, Goals goals, Event<GoalsChanged> observers) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.goals = goals;
        this.observers = observers;
    }

    /** One audit row and one event for each changed goal, and one notice to the other features; the id of the last event. */
    public UUID publish(GoalChanges changes) {
        var events = new ArrayList<OutgoingEvent>();
        var notice = new ArrayList<Changed>();
        changes.all().forEach((goal, changed) -> {
            var after = GoalView.of(goal, null);
            audit.record(changed.what().name(), "goal", goal.id(), changed.before(), after);
            var before = changed.before();
            notice.add(new Changed(
                    changed.what(), before == null ? null : PlannedGoal.of(before), PlannedGoal.of(after), after));
            events.add(GoalChanged.of(goal, changes.change(goal, caller.subject())));
        });
        outbox.appendAll(events);
        goals.flush();
        observers.fire(new GoalsChanged(notice, changes.reason(), changes.trigger(), caller.subject()));
        return events.getLast().id();
    }
}
