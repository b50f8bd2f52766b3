package io.lockstep.goal.version;

import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.StrategyTrigger;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a goal: what it changed, why, who and when.
 *
 * @param changes old and new value of each field; empty for the first version
 */
@Schema(example = VersionEntry.EXAMPLE)
record VersionEntry(
        long version,
        Instant at,
        String by,
        What what,
        @Nullable String reason,
        @Nullable StrategyTrigger trigger,
        List<FieldChange> changes) {

    static final String EXAMPLE = """
            {"version": 3, "at": "2026-05-04T02:15:00Z", "by": "boss", "what": "EDITED", "reason": "off season",
             "trigger": "QUARTERLY_REVIEW", "changes": [{"field": "target",
               "keyResultId": "01936f5e-0000-7000-8000-000000000050", "from": 1000, "to": 800}]}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "VersionPage", example = PAGE)
    record OnPage(List<VersionEntry> items, @Nullable String next) {}

    static VersionEntry of(GoalVersion version, List<FieldChange> changes) {
        return new VersionEntry(
                version.version(),
                version.at(),
                version.by(),
                version.what(),
                version.reason(),
                version.trigger(),
                changes);
    }
}
