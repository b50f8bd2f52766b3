package io.lockstep.tracking.leadevent;

import io.lockstep.tracking.leadledger.RecordedEvent;
import io.lockstep.tracking.quarantine.Reason;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one lead event. */
@Schema(description = "What became of one event", examples = LeadSamples.RECORDED)
record EventResult(
        @Nullable String source,
        @Nullable String id,
        Status status,

        @Schema(description = "Our own opaque id of the lead") @Nullable
        UUID leadId,

        @Schema(description = "For after= on reads of scores") @Nullable
        UUID eventId,

        @Schema(description = "Why it is in quarantine") @Nullable
        Reason reason,

        @Nullable String detail) {

    /** What became of an event. */
    enum Status {
        /** Stored now. */
        RECORDED,
        /** Stored before; nothing changed. */
        DUPLICATE,
        /** Another event of the same source and id is stored; this one is in quarantine. */
        CONFLICT,
        /** Not usable; in quarantine. */
        QUARANTINED
    }

    static EventResult stored(Arrival.Good arrival, RecordedEvent recorded) {
        var status = recorded.outcome() == RecordedEvent.Outcome.RECORDED ? Status.RECORDED : Status.DUPLICATE;
        return new EventResult(
                arrival.source(), arrival.id(), status, recorded.leadId(), recorded.factId(), null, null);
    }

    static EventResult quarantined(Arrival.Bad arrival) {
        var rejected = arrival.rejected();
        var status = rejected.reason() == Reason.CONFLICT ? Status.CONFLICT : Status.QUARANTINED;
        return new EventResult(
                rejected.source(), rejected.id(), status, null, null, rejected.reason(), rejected.detail());
    }
}
