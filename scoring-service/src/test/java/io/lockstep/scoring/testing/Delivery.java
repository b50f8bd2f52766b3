package io.lockstep.scoring.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.inbox.EventIntake;
import io.lockstep.kit.testing.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jdbi.v3.core.Jdbi;

/** Hands polls to the application as its channels would, one batch and one transaction at a time. */
@ApplicationScoped
public class Delivery {

    private final EventIntake intake;
    private final Jdbi jdbi;

    Delivery(EventIntake intake, Jdbi jdbi) {
        this.intake = intake;
        this.jdbi = jdbi;
    }

    /** Each run of events of one owner is one batch. */
    public void deliver(List<Published> events) {
        var batch = new ArrayList<Published>();
        for (var event : events) {
            if (!batch.isEmpty()
                    && !batch.getFirst().type().owner().equals(event.type().owner())) {
                accept(batch);
                batch.clear();
            }
            batch.add(event);
        }
        if (!batch.isEmpty()) {
            accept(batch);
        }
    }

    public void deliver(Published... events) {
        deliver(List.of(events));
    }

    /** Forgets everything, the inbox too. */
    public void forgetAll() {
        jdbi.useHandle(handle -> handle.execute("""
                truncate person, team, cycle, goal, key_result, task, task_contribution, progress, indicator_value,
                    measurement, lead_fact, lead_total, node, score_history, score_inputs, alert, alert_change, feed, stream_ticket,
                    outbox, inbox, parked_event, coverage_gap, retracted_fact, alert_member,
                    alert_mute, remediation_event, retrospective, lesson,
                    lead_head, additive_fact, fact_total, formula_version, part_history, scorecard, scorecard_weights
                """));
    }

    private void accept(List<Published> batch) {
        var topic = EventType.topicOf(batch.getFirst().type().owner());
        var partition = new TopicPartition(topic, 0);
        var records = batch.stream().map(event -> received(topic, event)).toList();
        intake.accept(new ConsumerRecords<>(Map.of(partition, records), Map.of()));
    }

    private static ConsumerRecord<String, byte[]> received(String topic, Published event) {
        var sent = EventPublisher.recordOf(
                event.event(), EventJson.write(event.payload()).getBytes(UTF_8));
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
