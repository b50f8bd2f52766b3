package io.lockstep.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OutboxHorizonTest {

    private static final long REACHED = 100;

    @Inject
    DataSource dataSource;

    private final AtomicLong time = new AtomicLong();
    private final OutboxHorizon horizon = new OutboxHorizon(time::get);

    @Test
    void begin_whileATransactionIsOpenThatMayHaveTakenAPosition_staysBeforeIt() throws SQLException {
        try (var connection = dataSource.getConnection();
                var writer = dataSource.getConnection()) {
            begin(writer);
            for (var i = 0; i < 5; i++) {
                assertThat(aSecondLater(connection)).isZero();
                horizon.passedAll(REACHED);
            }

            end(writer);

            awaitTheHorizon(connection);
        }
    }

    @Test
    void begin_whenMoreWaitsBehindWhatWasRead_goesNoFurtherThanThat() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            horizon.passedAll(REACHED);
            aSecondLater(connection);
            for (var i = 0; i < 3; i++) {
                horizon.passed(40);
                assertThat(aSecondLater(connection)).isLessThanOrEqualTo(40);
            }
        }
    }

    @Test
    void begin_whenSomethingWasLeftBehind_startsFromTheBeginning() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            horizon.passedAll(REACHED);
            awaitTheHorizon(connection);

            horizon.forget();

            assertThat(horizon.begin(connection)).isZero();
        }
    }

    @Test
    void begin_onceInTenSeconds_looksFromTheBeginningAllTheSame() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            horizon.passedAll(REACHED);
            awaitTheHorizon(connection);

            time.addAndGet(Duration.ofSeconds(10).toNanos());

            assertThat(horizon.begin(connection)).isZero();
            assertThat(horizon.begin(connection)).isEqualTo(REACHED);
        }
    }

    /** Other tests' transactions end too, sooner or later. */
    private void awaitTheHorizon(Connection connection) {
        await().until(() -> {
            var from = aSecondLater(connection);
            horizon.passedAll(REACHED);
            return from == REACHED;
        });
    }

    private long aSecondLater(Connection connection) throws SQLException {
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        return horizon.begin(connection);
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }
}
