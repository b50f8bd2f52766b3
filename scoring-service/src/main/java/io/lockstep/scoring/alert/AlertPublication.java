package io.lockstep.scoring.alert;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.cause.Cause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores changed alerts and makes the events that tell of them, with their members and until when they are muted. */
@Singleton
class AlertPublication {

    /** So many members, the worst ones, stand in an event; the rest is only counted. */
    private static final int LISTED = 100;

    private final Alerts alerts;
    private final Members members;
    private final Mutes mutes;
    private final Clock clock;

    AlertPublication(Alerts alerts, Members members, Mutes mutes, Clock clock) {
        this.alerts = alerts;
        this.members = members;
        this.mutes = mutes;
        this.clock = clock;
    }

    /** @param storms alerts whose members have changed */
    List<OutgoingEvent> publish(List<AlertChange> changes, Set<UUID> storms) {
        if (!changes.isEmpty()) {
            alerts.save(changes);
        }
        if (!storms.isEmpty()) {
            members.count(storms);
        }
        return changes.isEmpty() ? List.of() : events(changes);
    }

    private List<OutgoingEvent> events(List<AlertChange> changes) {
        var counts = alerts.memberCounts(
                changes.stream().map(change -> change.alert().id()).toList());
        var subjects =
                changes.stream().map(change -> change.alert().subject().id()).collect(Collectors.toSet());
        var muted = mutes.find(subjects, clock.instant());
        return changes.stream()
                .map(change -> {
                    var alert = change.alert();
                    var count = counts.getOrDefault(alert.id(), 0);
                    var payload = AlertChanged.of(
                            alert,
                            change.previous(),
                            muted.get(alert.subject().key()),
                            count == 0 ? List.of() : members.in(alert.id(), LISTED),
                            count);
                    return event(change, payload, change.seen().causes().determining());
                })
                .toList();
    }

    private static OutgoingEvent event(AlertChange change, AlertChanged payload, Cause cause) {
        return AlertChanged.event(change.eventId(), payload).causedBy(cause.eventId(), cause.correlationId());
    }
}
