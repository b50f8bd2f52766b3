package io.lockstep.goal.buyin;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that tells what was said to a supporting goal. */
record SalesResponseGiven(
        UUID responseId,
        UUID goalId,
        long version,
        Answer answer,
        @Nullable String text,
        String by,
        Instant at) {

    static OutgoingEvent of(SalesResponseView said) {
        return OutgoingEvent.of(
                EventType.v1("goal", "sales-response-given"),
                said.goalId(),
                new SalesResponseGiven(
                        said.responseId(),
                        said.goalId(),
                        said.version(),
                        said.answer(),
                        said.text(),
                        said.by(),
                        said.at()));
    }
}
