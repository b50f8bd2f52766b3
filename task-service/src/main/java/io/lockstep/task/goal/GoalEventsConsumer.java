package io.lockstep.task.goal;

import io.lockstep.kit.inbox.EventIntake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the records of goal-service's topic to the intake. */
@ApplicationScoped
class GoalEventsConsumer {

    private final EventIntake intake;

    GoalEventsConsumer(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("goal-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.accept(records);
    }
}
