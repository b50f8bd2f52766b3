package io.lockstep.task.remediation;

import io.lockstep.kit.outbox.Outbox;
import io.lockstep.task.directory.Reporting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Lets what nobody answered climb: the team lead, the department head and so on. Each row is locked while it climbs, so of
 * several replicas one does it, and steps that were missed in a pause are caught up one by one.
 */
@ApplicationScoped
class Escalation {

    private final Remediations remediations;
    private final Reporting reporting;
    private final Timeline timeline;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;

    Escalation(
            Remediations remediations,
            Reporting reporting,
            Timeline timeline,
            Rules rules,
            Outbox outbox,
            Clock clock) {
        this.remediations = remediations;
        this.reporting = reporting;
        this.timeline = timeline;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A ladder that does not ascend, or a calendar that makes no sense, stops the service at its start and not at an alert. */
    void checkSettings(@Observes StartupEvent event) {
        rules.ladder();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void climbAll() {
        while (QuarkusTransaction.requiringNew().call(this::climbNext)) {
            // each step in a transaction of its own
        }
    }

    private boolean climbNext() {
        var now = clock.instant();
        var found = remediations.takeClimbing(now).filter(remediation -> remediation.climbs(now));
        found.ifPresent(this::climb);
        return found.isPresent();
    }

    private void climb(Remediation remediation) {
        var step = remediation.climb(rules.ladder());
        var above = reporting.above(remediation.ownerId(), remediation.teamId());
        var to = step <= above.size() ? above.get(step - 1) : null;
        timeline.add(remediation.id(), EntryKind.ESCALATED, to, Integer.toString(step));
        outbox.append(remediation.tell(
                new RemediationEvent.Escalated(remediation.id(), remediation.alertId(), step, to, clock.instant())));
    }
}
