package io.lockstep.tracking.quarantine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the events that were judged again. */
@Schema(description = "What became of the events that were judged again", examples = QuarantineSamples.SUMMARY)
record ReplaySummary(
        @Schema(description = "How many have left the quarantine")
        int recorded,

        @Schema(description = "How many stay") int rejected,

        @Schema(description = "The cursor to go on with; absent when none is left") @Nullable
        String next) {}
