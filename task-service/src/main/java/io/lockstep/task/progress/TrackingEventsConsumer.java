package io.lockstep.task.progress;

import io.lockstep.kit.inbox.EventIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the records of tracking-service's topic to the intake. */
@ApplicationScoped
class TrackingEventsConsumer {

    private final EventIntake intake;

    TrackingEventsConsumer(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("tracking-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.accept(records);
    }
}
