package io.lockstep.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The transactional outbox: an event is stored with the change that it tells of, in one transaction, and sent by the
 * {@link OutboxRelay} afterwards. A rollback leaves neither.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, source, subject, time,
                                correlationid, causationid, traceparent)
            select e.id, e.aggregatetype, e.aggregateid, e.type, e.payload, :source, e.aggregateid, :time,
                   e.correlationid, e.causationid, e.traceparent
            from unnest(:ids, :owners, :keys, :types, :payloads, :correlations, :causations, :traceparents)
                 with ordinality
                 as e (id, aggregatetype, aggregateid, type, payload, correlationid, causationid, traceparent, n)
            order by e.n
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final OutboxSettings settings;
    private final OutboxBacklog backlog;
    private final OutboxWake wake;
    private final TransactionSynchronizationRegistry transactions;
    private final String source;

    Outbox(
            Jdbi jdbi,
            Clock clock,
            OutboxSettings settings,
            OutboxBacklog backlog,
            OutboxWake wake,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "lockstep.owner") String owner) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
        this.backlog = backlog;
        this.wake = wake;
        this.transactions = transactions;
        this.source = "/lockstep/" + owner + "-service";
    }

    /**
     * Appends one event to the current transaction.
     *
     * @return the event's id
     * @throws IllegalStateException outside a transaction
     * @throws Problem 503 when the backlog has reached its cap
     */
    public UUID append(OutgoingEvent event) {
        appendAll(List.of(event));
        return event.id();
    }

    /** Appends several events, in this order, with one statement; errors as for {@link #append}. */
    public void appendAll(List<OutgoingEvent> events) {
        appendAll(events, Collections.nCopies(events.size(), TraceContext.current()));
    }

    /**
     * Appends the events of several requests that share a transaction; errors as for {@link #append}.
     *
     * @param traceparents of each event the {@link TraceContext} of its request
     */
    public void appendAll(List<OutgoingEvent> events, List<@Nullable String> traceparents) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of its change, and there is none");
        }
        if (backlog.rows() >= settings.cap()) {
            throw new Problem(CommonProblem.OVERLOADED);
        }
        if (events.isEmpty()) {
            return;
        }
        insert(events, traceparents);
        transactions.registerInterposedSynchronization(new WakeOnCommit());
    }

    private void insert(List<OutgoingEvent> events, List<@Nullable String> traceparents) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("source", source)
                .bind("time", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("traceparents", SqlArray.texts(traceparents))
                .bind(
                        "ids",
                        SqlArray.uuids(events.stream().map(OutgoingEvent::id).toList()))
                .bind(
                        "owners",
                        SqlArray.texts(
                                events.stream().map(e -> e.type().owner()).toList()))
                .bind(
                        "keys",
                        SqlArray.texts(events.stream().map(OutgoingEvent::key).toList()))
                .bind(
                        "types",
                        SqlArray.texts(
                                events.stream().map(e -> e.type().toString()).toList()))
                .bind(
                        "payloads",
                        SqlArray.texts(events.stream().map(this::payload).toList()))
                .bind(
                        "correlations",
                        SqlArray.texts(events.stream()
                                .map(OutgoingEvent::correlationId)
                                .toList()))
                .bind(
                        "causations",
                        SqlArray.uuids(
                                events.stream().map(OutgoingEvent::causationId).toList()))
                .execute());
    }

    private String payload(OutgoingEvent event) {
        var json = EventJson.write(event.payload());
        if (json.length() * 3L > settings.maxPayload() && json.getBytes(UTF_8).length > settings.maxPayload()) {
            throw new Problem(CommonProblem.EVENT_TOO_LARGE).with("limit", settings.maxPayload());
        }
        return json;
    }

    private final class WakeOnCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.signal();
            }
        }
    }
}
