package io.lockstep.goal.proposal;

import io.lockstep.kit.inbox.EventIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the records of task-service's topic to the intake. */
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
