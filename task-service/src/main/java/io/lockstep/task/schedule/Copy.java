package io.lockstep.task.schedule;

import io.lockstep.kit.validation.Day;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Copies tasks to other days, as planned ones. */
@Schema(name = "TaskCopy", description = "Tasks, and where their copies begin", examples = Copy.EXAMPLE)
record Copy(
        @NotNull @Valid Selection tasks,

        @Min(-36600) @Max(36600) @Schema(description = "Days by which the copies lie later; this or start") @Nullable
        Integer days,

        @Day @Schema(description = "The day on which the first of the copies begins; this or days") @Nullable
        LocalDate start,

        @Schema(
                description = "The cycle whose goals the copies serve: those that continue the goals of before, or have"
                        + " their names; without it contributions stay where the goal is open")
        @Nullable
        UUID toCycleId,

        @Size(max = 500) @Schema(description = "Key results that take the place of others") @Nullable
        List<@NotNull @Valid Replaced> keyResults,

        @Schema(description = "false: the copies ask for no resources", defaultValue = "true") @Nullable
        Boolean withResources) {

    static final String EXAMPLE = """
            {"tasks": {"cycleId": "01936f5e-0000-7000-8000-000000000030"}, "start": "2026-04-01",
             "toCycleId": "01936f5e-0000-7000-8000-000000000031"}""";

    /** A key result that takes the place of another. */
    @Schema(name = "ReplacedKeyResult", description = "A key result that takes the place of another")
    record Replaced(@NotNull UUID from, @NotNull UUID to) {}
}
