package io.lockstep.scoring.replay;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of replays. */
@Schema(
        description = "One page of replays, the newest first; next is absent on the last",
        examples =
                "{\"items\":[{\"replayId\":\"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8ca1\",\"state\":\"RUNNING\",\"switchOver\":\"NEVER\",\"requestedBy\":\"ops\",\"requestedAt\":\"2024-02-15T04:00:00Z\",\"events\":500}]}")
record ReplayPage(List<ReplayView> items, @Nullable String next) {}
