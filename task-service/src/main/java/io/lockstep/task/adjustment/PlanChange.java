package io.lockstep.task.adjustment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One task before and after an adjustment. */
@Schema(description = "One task before and after; a new one has no before", examples = PlanChange.EXAMPLE)
public record PlanChange(
        UUID taskId,

        @Schema(implementation = Object.class, description = "The task as it was") @Nullable
        JsonNode before,

        @Schema(implementation = Object.class, description = "The task as it became")
        JsonNode after) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000061", "before": {"version": 1, "end": "2026-03-20"},
             "after": {"version": 2, "end": "2026-03-22"}}""";
}
