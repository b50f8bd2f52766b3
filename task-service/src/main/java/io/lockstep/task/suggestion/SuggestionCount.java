package io.lockstep.task.suggestion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many suggestions there are, by what became of them. */
@Schema(
        description = "How many suggestions were made, by what became of them",
        examples = "{\"open\": 3, \"adopted\": 5, \"declined\": 2, \"withdrawn\": 0}")
record SuggestionCount(long open, long adopted, long declined, long withdrawn) {}
