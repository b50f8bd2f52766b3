package io.lockstep.scoring.replay;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A replay as it stands. */
@Schema(
        description = "A replay as it stands",
        examples =
                "{\"replayId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1\",\"state\":\"COMPARED\",\"switchOver\":\"NEVER\",\"requestedBy\":\"ops\",\"requestedAt\":\"2024-02-15T04:00:00Z\",\"finishedAt\":\"2024-02-15T04:00:09Z\",\"events\":1204,\"report\":{\"equal\":true,\"events\":1204,\"refused\":0,\"ahead\":0,\"lost\":0,\"tables\":[],\"scores\":[],\"alerts\":[]}}")
record ReplayView(
        UUID replayId,
        ReplayState state,
        SwitchWhen switchOver,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Events applied so far") long events,

        @Schema(description = "Why it failed, or why it was not switched") @Nullable
        String reason,

        @Nullable ReplayReport report) {}
