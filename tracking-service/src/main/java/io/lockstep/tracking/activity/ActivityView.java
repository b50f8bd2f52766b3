package io.lockstep.tracking.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity or a piece of content. */
@Schema(description = "An activity or a piece of content", examples = ActivityView.SAMPLE)
record ActivityView(
        UUID activityId,
        long version,
        NewActivity.Kind kind,
        String name,
        String channel,
        @Nullable String campaign,
        LocalDate day,
        @Nullable UUID keyResultId,
        @Nullable UUID taskId,
        Map<String, BigDecimal> figures,

        @Schema(description = "In answers to writes: of the last figure that changed") @Nullable
        UUID eventId) {

    static final String SAMPLE = """
            {"activityId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1fba", "version": 1, "kind": "ACTIVITY", "name": "First webinar",
             "channel": "webinar", "campaign": "spring-launch", "day": "2026-02-15",
             "figures": {"registrations": 320, "participants": 210}}""";
}
