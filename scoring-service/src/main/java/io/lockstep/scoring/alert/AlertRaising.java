package io.lockstep.scoring.alert;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Raises, changes and clears alerts after a batch was judged, in the batch's transaction. */
@Singleton
public class AlertRaising {

    private final Alerts alerts;
    private final Clock clock;

    AlertRaising(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Compares what was seen with the open alerts, stores what changed and says it in events. */
    public List<OutgoingEvent> observe(List<Observation> observations) {
        if (observations.isEmpty()) {
            return List.of();
        }
        var open = alerts.open(observations.stream()
                .map(seen -> seen.subject().id())
                .distinct()
                .toList());
        var changes = new ArrayList<Alerts.Change>();
        var events = new ArrayList<OutgoingEvent>();
        for (var seen : observations) {
            var current = open.get(seen.subject().key());
            var level = levelOf(current);
            var next = seen.next(level);
            if (!next.equals(level)) {
                var alert = changed(current, next.orElse(null), seen);
                var event = AlertChanged.event(alert, level.orElse(null), seen);
                changes.add(new Alerts.Change(
                        event.id(), seen.causes().determining().eventId(), alert));
                events.add(event);
            }
        }
        if (!changes.isEmpty()) {
            alerts.save(changes);
        }
        return events;
    }

    private Alert changed(@Nullable Alert current, @Nullable Level level, Observation seen) {
        var now = clock.instant();
        return current == null
                ? Alert.changed(Ids.next(), now, level, seen, now)
                : Alert.changed(current.id(), current.raisedAt(), level, seen, now);
    }

    private static Optional<Level> levelOf(@Nullable Alert alert) {
        return Optional.ofNullable(alert).map(Alert::level);
    }
}
