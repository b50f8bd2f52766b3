package io.lockstep.tracking.quarantine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an event that was judged again. */
@Schema(description = "What became of an event that was judged again", examples = QuarantineSamples.REPLAYED)
public record ReplayResult(
        Status status,

        @Schema(description = "Why it stays in quarantine") @Nullable
        Reason reason,

        @Nullable String detail) {

    /** How it ended. */
    @Schema(name = "ReplayStatus")
    public enum Status {
        /** It is recorded, or was before, or tells nothing about a lead; it has left the quarantine. */
        RECORDED,
        /** It stays in quarantine. */
        REJECTED
    }

    /** It has left the quarantine. */
    public static final ReplayResult RECORDED = new ReplayResult(Status.RECORDED, null, null);

    /** It stays, for this reason. */
    public static ReplayResult rejected(Rejected rejected) {
        return new ReplayResult(Status.REJECTED, rejected.reason(), rejected.detail());
    }
}
