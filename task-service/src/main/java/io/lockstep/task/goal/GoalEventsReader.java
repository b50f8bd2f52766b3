package io.lockstep.task.goal;

import io.lockstep.kit.event.ReceivedEvent;
import java.util.List;

/** A feature that reads events of goal-service beside the read models. */
public interface GoalEventsReader {

    /** Applies those of the new events that concern the feature, in the current transaction. */
    void read(List<ReceivedEvent> events);
}
