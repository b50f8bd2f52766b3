package io.lockstep.task.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tasks of a plan over time. */
@Schema(description = "The tasks of a plan over time", examples = GanttBar.CHART)
record GanttChart(
        @Schema(description = "The first day; absent for an empty plan") @Nullable
        LocalDate start,

        @Schema(description = "The last day; absent for an empty plan") @Nullable
        LocalDate end,

        @Schema(description = "In the order of their start") List<GanttBar> items,

        @Schema(description = "The tasks without slack, in the order of their start")
        List<UUID> criticalPath) {}
