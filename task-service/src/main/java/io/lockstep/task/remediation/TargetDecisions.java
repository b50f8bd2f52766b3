package io.lockstep.task.remediation;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.task.goal.GoalEventsReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goal-service decided on targets that remediations proposed. */
@ApplicationScoped
class TargetDecisions implements GoalEventsReader {

    private static final EventType DECIDED = EventType.v1("goal", "adjustment-decided");

    private final Remediations remediations;
    private final Timeline timeline;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;

    TargetDecisions(Remediations remediations, Timeline timeline, Rules rules, Outbox outbox, Clock clock) {
        this.remediations = remediations;
        this.timeline = timeline;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What task-service reads of {@code goal.adjustment-decided}. */
    record AdjustmentDecided(
            @Nullable UUID alertId,
            String decision,
            @Nullable String reason,
            @Nullable String by) {}

    @Override
    public void read(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.is(DECIDED))
                .map(event -> event.payload(AdjustmentDecided.class))
                .forEach(this::apply);
    }

    /** Proposals of others, and decisions on what has been decided already, change nothing. */
    private void apply(AdjustmentDecided decided) {
        if (decided.alertId() != null) {
            remediations
                    .lockedOf(decided.alertId())
                    .ifPresent(remediation -> remediation
                            .latest()
                            .filter(filing -> filing.state() == FilingState.AWAITING_GOAL)
                            .ifPresent(filing -> decide(remediation, filing, decided)));
        }
    }

    private void decide(Remediation remediation, Filing filing, AdjustmentDecided decided) {
        var now = clock.instant();
        var by = decided.by() == null ? "goal-service" : decided.by();
        filing.decided(
                "ACCEPTED".equals(decided.decision()),
                new Decision(by, now, decided.reason()),
                rules.achievement(remediation.concern()),
                rules.measureAfterDays());
        timeline.add(remediation.id(), EntryKind.TARGET_DECIDED, null, decided.decision());
        if (filing.state() == FilingState.REJECTED) {
            remediation.reopen(now, rules.ladder());
            return;
        }
        remediation.settle(filing.state());
        outbox.append(remediation.tell(RemediationEvent.Answered.of(remediation, filing.view(), false)));
    }
}
