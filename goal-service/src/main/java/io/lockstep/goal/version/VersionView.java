package io.lockstep.goal.version;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.goal.goal.StrategyTrigger;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was in one of its versions.
 *
 * @param goal all that was said of it
 */
@Schema(name = "GoalVersion", example = VersionView.EXAMPLE)
record VersionView(
        long version,
        Instant at,
        String by,
        What what,
        @Nullable String reason,
        @Nullable StrategyTrigger trigger,

        @Schema(implementation = GoalView.class) JsonNode goal) {

    static final String EXAMPLE =
            "{\"version\": 2, \"at\": \"2026-01-01T00:00:00Z\", \"by\": \"boss\", \"what\": \"ACTIVATED\","
                    + " \"goal\": " + GoalView.EXAMPLE + "}";

    static VersionView of(GoalVersion version) {
        return new VersionView(
                version.version(),
                version.at(),
                version.by(),
                version.what(),
                version.reason(),
                version.trigger(),
                version.state());
    }
}
