package io.lockstep.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the outbox. While a round is on its way to the broker, the next one is read and sent, and only then is the
 * first one awaited and deleted. A pass ends after some rounds, because a row that commits late may stand before those that
 * were read: the next pass finds it, see {@link OutboxHorizon}.
 */
final class OutboxPass {

    private static final int ROUNDS = 16;

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final int batch;
    private final RelayFailures failures = new RelayFailures();
    private long reached;
    private boolean sawAll;

    OutboxPass(Connection connection, Producer<String, byte[]> producer, int batch) {
        this.connection = connection;
        this.producer = producer;
        this.batch = batch;
    }

    /** Sends and deletes; returns what did not arrive. */
    RelayFailures run(List<OutboxRow> first) throws SQLException, InterruptedException {
        var rows = first;
        RelayRound underWay = null;
        for (var i = 0; i < ROUNDS && !rows.isEmpty() && failures.isEmpty(); i++) {
            var round = new RelayRound(producer, rows, failures);
            round.send();
            reached = rows.getLast().position();
            settle(underWay);
            underWay = round;
            sawAll = rows.size() < batch;
            rows = sawAll ? List.of() : read(connection, reached, batch);
        }
        settle(underWay);
        return failures;
    }

    /** Tells how far it came. */
    void tell(OutboxHorizon horizon) {
        if (sawAll) {
            horizon.passedAll(reached);
        } else {
            horizon.passed(reached);
        }
    }

    private void settle(@Nullable RelayRound round) throws SQLException, InterruptedException {
        if (round != null) {
            delete(round.await());
        }
    }

    /** The first rows behind a position. */
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

    private void delete(List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox where position = any(?)")) {
            statement.setArray(1, connection.createArrayOf("int8", positions.toArray(Long[]::new)));
            statement.executeUpdate();
        }
    }
}
