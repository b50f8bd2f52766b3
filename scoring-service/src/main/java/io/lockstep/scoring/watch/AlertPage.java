package io.lockstep.scoring.watch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of alerts. */
@Schema(
        description = "One page of alerts, the newest first; next is absent on the last",
        examples = AlertSamples.ALERTS)
record AlertPage(List<AlertView> items, @Nullable String next) {}
