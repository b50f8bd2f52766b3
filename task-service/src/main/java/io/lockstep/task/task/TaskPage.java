package io.lockstep.task.task;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of tasks. */
@Schema(description = "One page of tasks; next is absent on the last", examples = TaskSamples.PAGE)
record TaskPage(List<TaskView> items, @Nullable String next) {

    static TaskPage of(Page<TaskView> page) {
        return new TaskPage(page.items(), page.next());
    }
}
