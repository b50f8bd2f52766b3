package io.lockstep.kit.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * One batch on its way to the broker: all of it is sent before the first acknowledgement is awaited. A broker that cannot
 * be found stops the whole round, so that its time-out is waited for once and not once a row.
 */
final class RelayRound {

    private final Producer<String, byte[]> producer;
    private final List<OutboxRow> rows;
    private final Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    private final RelayFailures failures;

    RelayRound(Producer<String, byte[]> producer, List<OutboxRow> rows, RelayFailures failures) {
        this.producer = producer;
        this.rows = rows;
        this.failures = failures;
    }

    /** Hands the rows to the producer, which is not waited for. */
    void send() {
        for (var row : rows) {
            if (!failures.stopped(row.key()) && !send(row)) {
                break;
            }
        }
    }

    /** Waits until the broker has answered for all that was sent; returns the positions of what may be deleted. */
    List<Long> await() throws InterruptedException {
        var acknowledged = new ArrayList<Long>(sent.size());
        for (var entry : sent.entrySet()) {
            if (arrived(entry.getKey(), entry.getValue())) {
                acknowledged.add(entry.getKey().position());
            }
        }
        return acknowledged;
    }

    /** Whether the round goes on. */
    private boolean send(OutboxRow row) {
        var answer = producer.send(row.toRecord());
        if (answer.state() == Future.State.FAILED) {
            failures.add(row.key(), answer.exceptionNow());
            return !(answer.exceptionNow() instanceof TimeoutException);
        }
        sent.put(row, answer);
        return true;
    }

    private boolean arrived(OutboxRow row, Future<RecordMetadata> answer) throws InterruptedException {
        try {
            answer.get();
            return !failures.stopped(row.key());
        } catch (ExecutionException e) {
            failures.add(row.key(), e.getCause());
            return false;
        }
    }
}
