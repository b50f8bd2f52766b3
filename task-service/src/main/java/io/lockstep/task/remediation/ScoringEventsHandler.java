package io.lockstep.task.remediation;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.task.achievement.Achievements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Keeps the achievements, and opens and closes remediations. */
@ApplicationScoped
class ScoringEventsHandler implements EventHandler {

    private static final EventType SCORE = EventType.v1("scoring", "score-changed");
    private static final Set<EventType> ALERTS = Set.of(
            EventType.v1("scoring", "alert-raised"),
            EventType.v1("scoring", "alert-level-changed"),
            EventType.v1("scoring", "alert-cleared"));

    private final Achievements achievements;
    private final RemediationAlerts alerts;

    ScoringEventsHandler(Achievements achievements, RemediationAlerts alerts) {
        this.achievements = achievements;
        this.alerts = alerts;
    }

    @Override
    public String owner() {
        return "scoring";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        achievements.apply(events.stream().filter(event -> event.is(SCORE)).toList());
        events.stream().filter(event -> ALERTS.contains(event.type())).forEach(alerts::apply);
    }
}
