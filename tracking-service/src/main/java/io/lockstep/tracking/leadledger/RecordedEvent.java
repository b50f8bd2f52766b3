package io.lockstep.tracking.leadledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead event.
 *
 * @param factId in the ledger, also the id of the event that was published
 * @param forgotten whether the lead's person asked to be forgotten, so that nothing personal may be kept
 */
public record RecordedEvent(
        Outcome outcome, @Nullable UUID leadId, @Nullable UUID factId, boolean forgotten) {

    /** How it ended. */
    public enum Outcome {
        /** Stored now. */
        RECORDED,
        /** Stored before; nothing changed. */
        DUPLICATE,
        /** Another event of the same source and id is stored, and stays. */
        CONFLICT
    }
}
