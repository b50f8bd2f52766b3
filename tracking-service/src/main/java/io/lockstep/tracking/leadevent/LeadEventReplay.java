package io.lockstep.tracking.leadevent;

import io.lockstep.kit.event.EventJson;
import io.lockstep.tracking.quarantine.Discretion;
import io.lockstep.tracking.quarantine.QuarantinedEvent;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.Rejected;
import io.lockstep.tracking.quarantine.Replay;
import jakarta.inject.Singleton;
import java.util.List;

/** Judges again events that came to our own intake. */
@Singleton
class LeadEventReplay implements Replay {

    private final CloudEventsBody body;
    private final LeadEventIntake intake;
    private final Discretion discretion;

    LeadEventReplay(CloudEventsBody body, LeadEventIntake intake, Discretion discretion) {
        this.body = body;
        this.intake = intake;
        this.discretion = discretion;
    }

    @Override
    public boolean takes(QuarantinedEvent event) {
        return event.sourceId() == null;
    }

    /** An event of another source than its sender's stays where it is: nobody speaks for others, not even late. */
    @Override
    public List<Rejected> replay(QuarantinedEvent event) {
        var arrival = body.structured(EventJson.parse(event.body()));
        if (arrival instanceof Arrival.Good good && !good.source().equals(event.receivedFrom())) {
            var detail = "source has to be " + event.receivedFrom();
            return List.of(good.rejected(Reason.FOREIGN_SOURCE, detail).rejected());
        }
        return discretion.keepable(
                intake.record(List.of(arrival), event.receivedFrom()).rejected());
    }
}
