package io.lockstep.goal.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of each change, in their order.
 *
 * @param eventId the last event; absent when nothing changed
 */
@Schema(example = """
                {"items": [{"goalId": "01936f5e-0000-7000-8000-000000000040", "status": 200, "version": 4},
                           {"goalId": "01936f5e-0000-7000-8000-000000000041", "status": 409, "problem": {
                             "type": "urn:problem-type:lockstep:goal-closed", "title": "Goal is closed", "status": 409}}],
                 "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record BulkReport(List<Item> items, @Nullable UUID eventId) {

    /**
     * One change.
     *
     * @param version of the goal after it; absent when it was refused
     * @param problem the problem document of a refusal
     */
    @Schema(name = "BulkItem")
    record Item(
            UUID goalId,
            int status,
            @Nullable Long version,

            @Schema(implementation = Object.class) @Nullable JsonNode problem) {}
}
