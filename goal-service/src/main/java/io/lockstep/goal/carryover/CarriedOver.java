package io.lockstep.goal.carryover;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The copies that were made, or would be.
 *
 * @param goals each with the goal that it is a copy of
 * @param eventId the last event; absent when nothing was carried over
 */
@Schema(example = """
                {"cycleId": "01936f5e-0000-7000-8000-000000000030", "dryRun": false, "goals": [
                   {"carriedFrom": "01936f5e-0000-7000-8000-000000000040", "goalId": "01936f5e-0000-7000-8000-000000000045",
                    "name": "季度提供有效线索1000条"}], "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record CarriedOver(
        UUID cycleId,
        boolean dryRun,
        List<Copy> goals,
        @Nullable UUID eventId) {

    /**
     * One copy.
     *
     * @param goalId absent in a dry run
     */
    record Copy(UUID carriedFrom, @Nullable UUID goalId, String name) {}
}
