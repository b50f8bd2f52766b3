package io.lockstep.task.remediation;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Opens a remediation with each alert and closes it when the alert clears. Any event of an alert tells all of it, so they may
 * come in any order: one that is cleared before it was raised is opened and closed at once, and a late raise changes nothing.
 */
@ApplicationScoped
public class RemediationAlerts {

    private static final EventType CLEARED = EventType.v1("scoring", "alert-cleared");

    private final Remediations remediations;
    private final Timeline timeline;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;

    RemediationAlerts(Remediations remediations, Timeline timeline, Rules rules, Outbox outbox, Clock clock) {
        this.remediations = remediations;
        this.timeline = timeline;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Applies an event of an alert in the current transaction. */
    public void apply(ReceivedEvent event) {
        var alert = event.payload(AlertSeen.class);
        var known = remediations.lockedOf(alert.alertId());
        var remediation = known.orElseGet(() -> open(alert, event));
        if (known.isPresent() && remediation.heard(alert, event.id())) {
            timeline.add(remediation.id(), EntryKind.LEVEL_CHANGED, null, alert.level());
        }
        if (event.is(CLEARED) && remediation.state() != RemediationState.CLOSED) {
            close(remediation, alert.clearedBecause());
        }
    }

    private Remediation open(AlertSeen alert, ReceivedEvent event) {
        var remediation = new Remediation(Ids.next(), alert, event, rules.ladder(), rules.achievement(alert.concern()));
        remediations.persist(remediation);
        timeline.add(remediation.id(), EntryKind.OPENED, remediation.ownerId(), alert.level());
        outbox.append(remediation.tell(RemediationEvent.Opened.of(remediation.view(null))));
        return remediation;
    }

    private void close(Remediation remediation, @Nullable String clearedBecause) {
        var because = ClosedBecause.of(
                clearedBecause == null ? ClosedBecause.RECOVERED.name() : clearedBecause, remediation.isAdjusted());
        var now = clock.instant();
        remediation.close(because, now);
        timeline.add(remediation.id(), EntryKind.CLOSED, null, because.name());
        outbox.append(remediation.tell(new RemediationEvent.Closed(
                remediation.id(), remediation.alertId(), remediation.concern().goalId(), because, now)));
    }
}
