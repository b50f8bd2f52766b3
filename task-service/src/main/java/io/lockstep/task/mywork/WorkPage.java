package io.lockstep.task.mywork;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of work. */
@Schema(
        description = "One page of work, the most urgent first; next is absent on the last",
        examples = "{\"items\": [" + WorkItem.EXAMPLE + "]}")
record WorkPage(List<WorkItem> items, @Nullable String next) {}
