package io.lockstep.task.remediation;

import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.time.OrganisationTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Measures what adjustments did, 7 and 14 days after; once however many replicas there are, and caught up after a pause. */
@ApplicationScoped
class Measuring {

    private final Filings filings;
    private final Timeline timeline;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;
    private final OrganisationTime time;

    Measuring(Filings filings, Timeline timeline, Rules rules, Outbox outbox, Clock clock, OrganisationTime time) {
        this.filings = filings;
        this.timeline = timeline;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
        this.time = time;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measureAll() {
        while (QuarkusTransaction.requiringNew().call(this::measureNext)) {
            // each in a transaction of its own
        }
    }

    private boolean measureNext() {
        var found = filings.takeMeasurable(clock.instant());
        found.ifPresent(this::measure);
        return found.isPresent();
    }

    private void measure(Filing filing) {
        var remediation = filing.remediation();
        var now = clock.instant();
        for (int i = 0; i < filing.measurements().size(); i++) {
            var due = filing.measurements().get(i);
            if (due.measuredOn() == null && !due.dueAt().isAfter(now)) {
                var measured = due.measured(rules.achievement(remediation.concern()), time.today());
                filing.measure(i, measured);
                timeline.add(remediation.id(), EntryKind.MEASURED, null, Integer.toString(measured.afterDays()));
                outbox.append(remediation.tell(new RemediationEvent.Measured(
                        remediation.id(),
                        remediation.alertId(),
                        measured.afterDays(),
                        measured.before(),
                        measured.after(),
                        time.today())));
            }
        }
    }
}
