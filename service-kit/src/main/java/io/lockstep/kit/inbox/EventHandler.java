package io.lockstep.kit.inbox;

import io.lockstep.kit.event.ReceivedEvent;
import java.util.List;

/**
 * What a service does with the events of one owner. Every bean of this type is found by {@link EventIntake}; the channel
 * that reads the topic only hands its records over.
 */
public interface EventHandler {

    /** The owner whose topic this handler reads. */
    String owner();

    /**
     * Applies new events, in the order of their partitions, inside one transaction that also marks them as applied. Throwing
     * rolls all of it back; the events are then taken one by one, and one that fails alone is dead-lettered.
     */
    void handle(List<ReceivedEvent> events);
}
