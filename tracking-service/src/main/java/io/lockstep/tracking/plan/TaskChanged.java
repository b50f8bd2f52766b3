package io.lockstep.tracking.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tracking reads of {@code task.task-changed}. */
record TaskChanged(
        UUID taskId,
        long version,
        String state,
        UUID ownerId,
        @Nullable UUID teamId,
        String progressUnit,
        @Nullable List<Indicator> indicators) {

    /** One of the task's indicators. */
    record Indicator(String code) {}

    boolean cancelled() {
        return state.equals("CANCELLED");
    }

    List<String> indicatorCodes() {
        return indicators == null
                ? List.of()
                : indicators.stream().map(Indicator::code).toList();
    }
}
