package io.lockstep.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox, in the order of insertion: sends whole batches, awaits the acknowledgements outside any
 * transaction, deletes what arrived. Each event is sent at least once, and per key in order.
 *
 * <p>Of several replicas one relays: it holds an advisory lock on the connection that it also reads and deletes with, so
 * that whoever loses the connection loses the lock, and another takes over. A row that commits late is simply found later:
 * an {@link OutboxPass} begins where the {@link OutboxHorizon} says that no such row can be.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Any constant; advisory locks are per database, and each service has its own. */
    private static final long LOCK = 0x4c6f636b73746570L;

    private final DataSource dataSource;
    private final RelayProducers producers;
    private final OutboxSettings settings;
    private final OutboxWake wake;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private @Nullable Producer<String, byte[]> producer;

    OutboxRelay(DataSource dataSource, RelayProducers producers, OutboxSettings settings, OutboxWake wake) {
        this.dataSource = dataSource;
        this.producers = producers;
        this.settings = settings;
        this.wake = wake;
    }

    void start(@Observes StartupEvent event) {
        if (settings.relay()) {
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (!stopping) {
            try (var connection = dataSource.getConnection()) {
                if (lead(connection)) {
                    relay(connection);
                } else {
                    pause(Duration.ofSeconds(1));
                }
            } catch (SQLException | KafkaException e) {
                LOG.warnf("The outbox waits: %s", e.getMessage());
                closeProducer(); // what is still under way may be sent again by whoever leads next
                pause(settings.retry());
            }
        }
        closeProducer();
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static boolean lead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        try {
            deleteWithoutWaiting(connection);
            var horizon = new OutboxHorizon(System::nanoTime);
            while (!stopping) {
                var from = horizon.begin(connection);
                var rows = OutboxPass.read(connection, from, settings.batch());
                if (rows.isEmpty()) {
                    horizon.passedAll(from);
                    wake.await(settings.poll());
                } else {
                    send(connection, rows, horizon);
                }
            }
        } catch (InterruptedException e) {
            stopping = true;
        } finally {
            release(connection);
        }
    }

    /** A deletion that a crash of the database undoes is an event that is sent once more; no disk is worth waiting for. */
    private static void deleteWithoutWaiting(Connection connection) throws SQLException {
        execute(connection, "set synchronous_commit = off");
    }

    private void send(Connection connection, List<OutboxRow> rows, OutboxHorizon horizon)
            throws SQLException, InterruptedException {
        if (producer == null) {
            producer = producers.create();
        }
        var pass = new OutboxPass(connection, producer, settings.batch());
        var failures = pass.run(rows);
        if (failures.isEmpty()) {
            pass.tell(horizon);
        } else {
            LOG.warnf("The outbox: %s", failures);
            horizon.forget();
            closeProducer(); // nothing of this pass may arrive after the rows that are sent again
            Thread.sleep(settings.retry());
        }
    }

    /** The connection goes back to the pool alive, so the lock and the setting have to be given back by hand. */
    private static void release(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            execute(connection, "reset synchronous_commit");
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private void closeProducer() {
        var closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(Duration.ZERO);
        }
    }
}
