package io.lockstep.tracking.leadevent;

import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.TrackingProblem;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.Ledger;
import io.lockstep.tracking.quarantine.Reason;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lead events, as their senders and readers see them. */
@Singleton
class LeadService {

    private final CloudEventsBody body;
    private final LeadEventIntake intake;
    private final Ledger ledger;
    private final Caller caller;

    LeadService(CloudEventsBody body, LeadEventIntake intake, Ledger ledger, Caller caller) {
        this.body = body;
        this.intake = intake;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** Takes a batch; an event of a foreign source goes to quarantine like any other bad one. */
    List<EventResult> takeBatch(byte[] bytes) {
        return intake.take(body.batch(bytes).stream().map(this::ownSourceOnly).toList());
    }

    /**
     * Takes one event.
     *
     * @throws Problem 403 when its source is not the caller's
     */
    EventResult takeOne(@Nullable String contentType, Map<String, String> headers, byte[] bytes) {
        var arrival = body.single(contentType, headers, bytes);
        if (isForeign(arrival)) {
            throw new Problem(TrackingProblem.FOREIGN_SOURCE).with("expected", caller.subject());
        }
        return intake.take(List.of(arrival)).getFirst();
    }

    Page<Fact> list(@Nullable UUID leadId, @Nullable String cursor, int limit) {
        return ledger.page(FactKind.LEAD_EVENT, leadId, cursor, limit);
    }

    private Arrival ownSourceOnly(Arrival arrival) {
        return arrival instanceof Arrival.Good good && isForeign(arrival)
                ? good.rejected(Reason.FOREIGN_SOURCE, "source has to be " + caller.subject())
                : arrival;
    }

    private boolean isForeign(Arrival arrival) {
        return arrival.source() != null
                && !caller.writesEverything()
                && !arrival.source().equals(caller.subject());
    }
}
