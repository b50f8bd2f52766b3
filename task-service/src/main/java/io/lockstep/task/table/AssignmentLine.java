package io.lockstep.task.table;

import io.lockstep.task.resource.Need;
import io.lockstep.task.task.TaskView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of table 2. */
@Schema(name = "Assignment", description = "A line of the assignment table", examples = AssignmentLine.EXAMPLE)
record AssignmentLine(
        UUID taskId,
        String name,

        @Schema(description = "As an import wrote it, otherwise the names of the goals")
        String goal,

        List<UUID> goalIds,

        @Schema(description = "As an import wrote it, otherwise the display name") @Nullable
        String owner,

        UUID ownerId,
        LocalDate start,
        LocalDate end,

        @Schema(description = "In words") String deliveryStandard,

        @Schema(description = "In words") String resources,

        TaskView task,
        List<Need> needs) {

    static final String EXAMPLE = """
            {"taskId": "01936f5e-0000-7000-8000-000000000060", "name": "行业白皮书撰写与推广", "goal": "季度有效线索1000条",
             "goalIds": ["01936f5e-0000-7000-8000-000000000040"], "owner": "内容专员",
             "ownerId": "01936f5e-0000-7000-8000-000000000020", "start": "2026-01-05", "end": "2026-02-28",
             "deliveryStandard": "转化线索100条", "resources": "预算2万（推广）、设计支持"}""";

    static final String PAGE = "{\"items\": [" + EXAMPLE + "]}";

    /** The cells of a file, in the order of its columns. */
    List<String> cells() {
        return List.of(
                name, goal, owner == null ? "" : owner, start.toString(), end.toString(), deliveryStandard, resources);
    }
}
