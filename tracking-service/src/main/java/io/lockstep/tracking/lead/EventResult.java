package io.lockstep.tracking.lead;

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

    static EventResult stored(Arrival.Good arrival, Status status, UUID leadId, UUID eventId) {
        return new EventResult(arrival.source(), arrival.id(), status, leadId, eventId, null, null);
    }

    static EventResult quarantined(Arrival.Bad arrival) {
        var status = arrival.reason() == Reason.CONFLICT ? Status.CONFLICT : Status.QUARANTINED;
        return new EventResult(arrival.source(), arrival.id(), status, null, null, arrival.reason(), arrival.detail());
    }
}
