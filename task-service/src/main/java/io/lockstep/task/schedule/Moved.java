package io.lockstep.task.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What moved, or would. */
@Schema(name = "ShiftedTasks", description = "What was moved, or would be", examples = Moved.EXAMPLE)
record Moved(boolean dryRun, List<Item> items) {

    static final String EXAMPLE = """
            {"dryRun": false, "items": [{"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书撰写与推广",
              "start": "2026-01-12", "end": "2026-03-07", "version": 2,
              "eventId": "01936f5e-0000-7000-8000-0000000000ff"}]}""";

    /** One task. */
    @Schema(name = "ShiftedTask", description = "A task at its new days")
    record Item(
            UUID taskId,
            String name,
            LocalDate start,
            LocalDate end,
            long version,
            @Nullable UUID eventId) {}
}
