package io.lockstep.tracking.republication;

import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.kit.inbox.EventIntake;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A consumer of our events as every service has one: the kit's intake and inbox, and a handler that notes what it is given. */
@Singleton
class TestReader implements EventHandler {

    private final List<ReceivedEvent> handled = new ArrayList<>();

    @Override
    public String owner() {
        return "tracking";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        handled.addAll(events);
    }

    /** What it was given since it was asked last. */
    List<ReceivedEvent> handled() {
        var since = List.copyOf(handled);
        handled.clear();
        return since;
    }

    /** Hands records over as a channel does. */
    @Singleton
    static class Channel {

        @Inject
        EventIntake intake;

        void read(List<ConsumerRecord<String, byte[]>> records) {
            var byPartition = new HashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
            records.forEach(record -> byPartition
                    .computeIfAbsent(
                            new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                    .add(record));
            intake.accept(new ConsumerRecords<>(byPartition, Map.of()));
        }
    }
}
