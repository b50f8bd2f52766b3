package io.lockstep.goal.proposal;

import io.lockstep.kit.inbox.EventIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the records of scoring-service's topic to the intake. */
@ApplicationScoped
class ScoringEventsConsumer {

    private final EventIntake intake;

    ScoringEventsConsumer(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("scoring-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.accept(records);
    }
}
