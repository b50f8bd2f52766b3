package io.lockstep.kit.sample;

import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.kit.inbox.EventIntake;
import io.lockstep.kit.inbox.ParkedEvents;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what it is given. A payload says what should go wrong: {@code poison} fails, {@code awaits} parks until an
 * event with the awaited id as its key arrives, {@code killsItsConnectionOnce} loses the database in the middle,
 * {@code standsStillTwice} does nothing until the database has given it up.
 */
@ApplicationScoped
public class SourceEvents implements EventHandler {

    public record Payload(
            boolean poison, @Nullable UUID awaits, boolean killsItsConnectionOnce, boolean standsStillTwice) {}

    private final AtomicBoolean killed = new AtomicBoolean();
    private final AtomicInteger stoodStill = new AtomicInteger();

    private final Jdbi jdbi;
    private final EventIntake intake;
    private final ParkedEvents parked;

    SourceEvents(Jdbi jdbi, EventIntake intake, ParkedEvents parked) {
        this.jdbi = jdbi;
        this.intake = intake;
        this.parked = parked;
    }

    @Incoming("source-events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.accept(records);
    }

    @Override
    public String owner() {
        return "source";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var applicable = new ArrayList<ReceivedEvent>();
        for (var event : events) {
            var payload = event.payload(Payload.class);
            if (payload.awaits() != null) {
                parked.park(event, payload.awaits());
            } else {
                applicable.add(event);
                applicable.addAll(parked.release(List.of(UUID.fromString(event.key()))));
            }
            if (payload.killsItsConnectionOnce() && killed.compareAndSet(false, true)) {
                jdbi.useHandle(handle -> handle.execute("select pg_terminate_backend(pg_backend_pid())"));
            }
            if (payload.standsStillTwice() && stoodStill.incrementAndGet() <= 2) {
                standStill();
            }
            if (payload.poison()) {
                throw new IllegalStateException("poison on purpose");
            }
        }
        jdbi.useHandle(handle -> applicable.forEach(
                event -> handle.execute("insert into applied_event values (?, ?)", event.id(), event.key())));
    }

    private void standStill() {
        var backend = jdbi.withHandle(handle -> {
            handle.execute("set local idle_in_transaction_session_timeout = '200ms'");
            return handle.createQuery("select pg_backend_pid()")
                    .mapTo(long.class)
                    .one();
        });
        ProcessHandle.of(backend).ifPresent(process -> process.onExit().join());
    }

    /** The ids that were applied, in order. */
    public List<UUID> applied() {
        return jdbi.withHandle(handle -> handle.createQuery("select event_id from applied_event order by n")
                .mapTo(UUID.class)
                .list());
    }
}
