package io.lockstep.task.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was copied, or would be. */
@Schema(name = "CopiedTasks", description = "What was copied, or would be", examples = Copied.EXAMPLE)
record Copied(boolean dryRun, List<Item> items) {

    static final String EXAMPLE = """
            {"dryRun": false, "items": [{"from": "01936f5e-0000-7000-8000-000000000060",
              "taskId": "01936f5e-0000-7000-8000-000000000090", "name": "行业白皮书撰写与推广", "start": "2026-04-01",
              "end": "2026-05-25", "dropped": []}]}""";

    /**
     * One copy.
     *
     * @param dropped key results of the original that nothing takes the place of; the copy does not contribute to them
     */
    @Schema(name = "CopiedTask", description = "One copy")
    record Item(
            UUID from,

            @Schema(description = "Absent in a dry run") @Nullable
            UUID taskId,

            String name,
            LocalDate start,
            LocalDate end,

            @Schema(description = "Key results that nothing takes the place of")
            List<UUID> dropped) {}
}
