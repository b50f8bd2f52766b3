package io.lockstep.tracking.republication;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far it is to publish again what was recorded. */
@Schema(description = "How far it is to publish again what was recorded", examples = Republication.SAMPLE)
record Republication(
        UUID republicationId,
        Set<Republished> kinds,
        Instant from,
        Instant to,
        State state,

        @Schema(description = "Facts of the ledger first, then what leads contribute")
        Stage stage,

        @Schema(description = "The last fact or lead that was published")
        UUID position,

        @Schema(description = "Facts and leads that were published so far")
        long facts,

        @Schema(description = "Events of those; one that still waits to be sent the first time is left out")
        long events,

        Instant requestedAt,
        String requestedBy,
        @Nullable Instant endedAt) {

    static final String SAMPLE = """
            {"republicationId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f7a", "kinds": ["MEASUREMENTS", "PROGRESS"],
             "from": "2026-01-01T00:00:00Z", "to": "2026-02-15T09:30:00Z", "state": "RUNNING", "stage": "LEDGER",
             "position": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a", "facts": 12000, "events": 12000,
             "requestedAt": "2026-02-15T09:30:00Z", "requestedBy": "operator"}""";

    /** The same in another state. */
    Republication in(State other) {
        return with(other, stage, position, 0, 0, null);
    }

    /** The same after more was published. */
    Republication at(UUID newPosition, long moreFacts, long moreEvents) {
        return with(state, stage, newPosition, moreFacts, moreEvents, null);
    }

    /** The same once the facts are published. */
    Republication startingLeads() {
        return with(state, Stage.LEADS, new UUID(0, 0), 0, 0, null);
    }

    /** The same once all is published. */
    Republication done(Instant at) {
        return with(State.DONE, stage, position, 0, 0, at);
    }

    private Republication with(
            State newState, Stage newStage, UUID newPosition, long moreFacts, long moreEvents, @Nullable Instant end) {
        return new Republication(
                republicationId,
                kinds,
                from,
                to,
                newState,
                newStage,
                newPosition,
                facts + moreFacts,
                events + moreEvents,
                requestedAt,
                requestedBy,
                end);
    }

    /** Whether it goes on. */
    @Schema(name = "RepublicationState")
    enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    /** What is published at the moment. */
    @Schema(name = "RepublicationStage")
    enum Stage {
        LEDGER,
        LEADS
    }
}
