package io.lockstep.task.task;

import io.lockstep.kit.validation.Day;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a milestone was done. */
@Schema(description = "The day on which it was done; today where absent", examples = "{\"doneOn\": \"2026-01-30\"}")
record MilestoneReached(@Day @Nullable LocalDate doneOn) {}
