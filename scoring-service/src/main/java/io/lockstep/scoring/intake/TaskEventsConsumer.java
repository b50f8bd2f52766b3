package io.lockstep.scoring.intake;

import io.lockstep.kit.inbox.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the topic of task-service. */
@ApplicationScoped
class TaskEventsConsumer {

    private final EventIntake intake;

    TaskEventsConsumer(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("task-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.accept(records);
    }
}
