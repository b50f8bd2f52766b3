package io.lockstep.tracking.leadevent;

import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.leadledger.LeadRecorder;
import io.lockstep.tracking.leadledger.RecordedEvent;
import io.lockstep.tracking.quarantine.Discretion;
import io.lockstep.tracking.quarantine.Quarantine;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Takes lead events: the good ones into the ledger, the others into quarantine, all in one transaction. */
@ApplicationScoped
class LeadEventIntake {

    private final LeadRecorder recorder;
    private final Quarantine quarantine;
    private final Discretion discretion;
    private final Caller caller;

    LeadEventIntake(LeadRecorder recorder, Quarantine quarantine, Discretion discretion, Caller caller) {
        this.recorder = recorder;
        this.quarantine = quarantine;
        this.discretion = discretion;
        this.caller = caller;
    }

    /**
     * Records each event once and says, in their order, what became of them.
     *
     * @throws io.lockstep.kit.problem.Problem 503 when too much waits to be published
     */
    @Transactional
    public List<EventResult> take(List<Arrival> arrivals) {
        var outcome = record(arrivals, caller.subject());
        quarantine.add(discretion.keepable(outcome.rejected()), caller.subject());
        return outcome.results();
    }

    /** What became of each event, and what is to be quarantined. */
    record Outcome(List<EventResult> results, List<Rejected> rejected) {}

    /** Records, in the current transaction, the good ones. */
    Outcome record(List<Arrival> arrivals, String reportedBy) {
        var recorded = recorder.record(events(arrivals), reportedBy).iterator();
        var outcome = new Outcome(new ArrayList<>(arrivals.size()), new ArrayList<>());
        for (var arrival : arrivals) {
            var judged = arrival instanceof Arrival.Good good
                    ? afterRecording(good, recorded.next(), outcome.results())
                    : arrival;
            if (judged instanceof Arrival.Bad bad) {
                outcome.rejected().add(bad.rejected());
                outcome.results().add(EventResult.quarantined(bad));
            }
        }
        return outcome;
    }

    private static Arrival afterRecording(Arrival.Good good, RecordedEvent recorded, List<EventResult> results) {
        if (recorded.outcome() == RecordedEvent.Outcome.CONFLICT) {
            return good.rejected(
                    Reason.CONFLICT, "another event of this source and id was recorded before, and stays as it is");
        }
        results.add(EventResult.stored(good, recorded));
        return good;
    }

    private static List<LeadEvent> events(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Good.class::isInstance)
                .map(arrival -> ((Arrival.Good) arrival).event())
                .toList();
    }
}
