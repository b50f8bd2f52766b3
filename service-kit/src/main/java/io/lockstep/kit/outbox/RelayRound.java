package io.lockstep.kit.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * One batch on its way to the broker: all of it is sent before the first acknowledgement is awaited.
 *
 * <p>A key stops at its first failure: what follows it in the batch stays in the outbox and is sent again, even where the
 * broker has taken it, so that the last word about a key is always its newest event. A broker that cannot be found stops
 * the whole round, so that its time-out is waited for once and not once a row.
 */
final class RelayRound {

    private final Producer<String, byte[]> producer;
    private final List<OutboxRow> rows;
    private final Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    private final Set<String> failedKeys = new HashSet<>();
    private final List<Throwable> failures = new ArrayList<>();

    RelayRound(Producer<String, byte[]> producer, List<OutboxRow> rows) {
        this.producer = producer;
        this.rows = rows;
    }

    /** What may be deleted, and what went wrong, if anything. */
    record Outcome(List<UUID> acknowledged, Set<String> failedKeys, List<Throwable> failures) {}

    Outcome run() throws InterruptedException {
        for (var row : rows) {
            if (!failedKeys.contains(row.key()) && !send(row)) {
                break;
            }
        }
        var acknowledged = new ArrayList<UUID>(sent.size());
        for (var entry : sent.entrySet()) {
            if (arrived(entry.getKey(), entry.getValue())) {
                acknowledged.add(entry.getKey().id());
            }
        }
        return new Outcome(acknowledged, failedKeys, failures);
    }

    /** Whether the round goes on. */
    private boolean send(OutboxRow row) {
        var answer = producer.send(row.toRecord());
        if (answer.state() == Future.State.FAILED) {
            fail(row, answer.exceptionNow());
            return !(answer.exceptionNow() instanceof TimeoutException);
        }
        sent.put(row, answer);
        return true;
    }

    private boolean arrived(OutboxRow row, Future<RecordMetadata> answer) throws InterruptedException {
        try {
            answer.get();
            return !failedKeys.contains(row.key());
        } catch (ExecutionException e) {
            fail(row, e.getCause());
            return false;
        }
    }

    private void fail(OutboxRow row, Throwable failure) {
        failedKeys.add(row.key());
        failures.add(failure);
    }
}
