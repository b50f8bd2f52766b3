package io.lockstep.kit.inbox;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.kit.event.ReceivedEvent;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes what a channel polled and applies it once: the whole batch in one transaction, together with its ids in the
 * {@link Inbox}. When the batch fails, its records are taken one by one and only the bad one goes to the dead-letter topic.
 * A failure that passes (the database is away, a deadlock) is waited for, however long; the channel's offsets move only
 * after this returns.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** A record with what it says, so that a failure can still be dead-lettered as it came. */
    private record Arrival(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {}

    private final Map<String, EventHandler> handlers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final AppliedEvents appliedEvents;
    private volatile boolean stopping;

    EventIntake(@All List<EventHandler> handlers, Inbox inbox, DeadLetters deadLetters, AppliedEvents appliedEvents) {
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(handler -> EventType.topicOf(handler.owner()), Function.identity()));
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.appliedEvents = appliedEvents;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Applies a poll's records; returns when each of them is applied, known already or dead-lettered. */
    public void accept(ConsumerRecords<String, byte[]> records) {
        for (var topic : handlers.keySet()) {
            var ofTopic = new ArrayList<ConsumerRecord<String, byte[]>>();
            records.records(topic).forEach(ofTopic::add);
            if (!ofTopic.isEmpty()) {
                accept(topic, ofTopic);
            }
        }
    }

    /** Applies records of one topic, wherever they were read from. */
    void accept(String topic, List<ConsumerRecord<String, byte[]>> records) {
        var handler = handlers.get(topic);
        var arrivals = new ArrayList<Arrival>(records.size());
        for (var record : records) {
            try {
                arrivals.add(new Arrival(record, EventRecords.read(record)));
            } catch (MalformedEvent e) {
                deadLetters.send(topic, record, e);
            }
        }
        if (!arrivals.isEmpty() && !applied(handler, arrivals)) {
            for (var arrival : arrivals) {
                applyAlone(topic, handler, arrival);
            }
        }
    }

    /** Whether the whole batch could be applied. */
    private boolean applied(EventHandler handler, List<Arrival> arrivals) {
        try {
            patiently(() -> apply(handler, arrivals));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("A batch of %d events failed and is taken one by one: %s", arrivals.size(), e);
            return false;
        }
    }

    private void applyAlone(String topic, EventHandler handler, Arrival arrival) {
        try {
            patiently(() -> apply(handler, List.of(arrival)));
        } catch (RuntimeException e) {
            if (stopping) {
                throw e;
            }
            deadLetters.send(topic, arrival.record(), e);
        }
    }

    private void apply(EventHandler handler, List<Arrival> arrivals) {
        var ids = arrivals.stream().map(arrival -> arrival.event().id()).toList();
        QuarkusTransaction.requiringNew().run(() -> {
            var fresh = inbox.claim(ids);
            var events = new ArrayList<ReceivedEvent>(fresh.size());
            for (var arrival : arrivals) {
                if (fresh.remove(arrival.event().id())) {
                    events.add(arrival.event());
                }
            }
            if (!events.isEmpty()) {
                handler.handle(events);
            }
        });
        appliedEvents.announce(ids);
    }

    private void patiently(Runnable work) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopping || !TransientFailures.isTransient(e)) {
                    throw e;
                }
                LOG.warnf("Events wait for the database: %s", e.getMessage());
                pause(pause, e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void pause(Duration time, RuntimeException whatFor) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw whatFor;
        }
    }
}
