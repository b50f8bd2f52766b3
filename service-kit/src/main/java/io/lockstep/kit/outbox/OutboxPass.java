package io.lockstep.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the outbox, from its oldest row on. While a round is on its way to the broker, the next one is read and sent,
 * and only then is the first one awaited and deleted. A pass ends after some rounds, because a row that commits late may
 * stand before those that were read: the next pass finds it.
 */
final class OutboxPass {

    private static final int ROUNDS = 16;

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final int batch;
    private final RelayFailures failures = new RelayFailures();

    OutboxPass(Connection connection, Producer<String, byte[]> producer, int batch) {
        this.connection = connection;
        this.producer = producer;
        this.batch = batch;
    }

    /** Sends and deletes; returns what did not arrive. */
    RelayFailures run(List<OutboxRow> oldest) throws SQLException, InterruptedException {
        var rows = oldest;
        RelayRound underWay = null;
        for (var i = 0; i < ROUNDS && !rows.isEmpty() && failures.isEmpty(); i++) {
            var round = new RelayRound(producer, rows, failures);
            round.send();
            settle(underWay);
            underWay = round;
            rows = rows.size() < batch
                    ? List.of()
                    : read(connection, rows.getLast().position(), batch);
        }
        settle(underWay);
        return failures;
    }

    private void settle(@Nullable RelayRound round) throws SQLException, InterruptedException {
        if (round != null) {
            delete(round.await());
        }
    }

    /** The oldest rows behind a position. */
    static List<OutboxRow> read(Connection connection, long position, int limit) throws SQLException {
        var select = "select * from outbox where position > ? order by position limit ?";
        try (var statement = connection.prepareStatement(select)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (result.next()) {
                    rows.add(OutboxRow.read(result));
                }
                return rows;
            }
        }
    }

    private void delete(List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
