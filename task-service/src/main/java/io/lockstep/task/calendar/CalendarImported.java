package io.lockstep.task.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(
        description = "What was imported, or would be",
        examples = "{\"days\": 33, \"added\": 33, \"changed\": 0, \"removed\": 0, \"dryRun\": false}")
record CalendarImported(int days, int added, int changed, int removed, boolean dryRun) {}
