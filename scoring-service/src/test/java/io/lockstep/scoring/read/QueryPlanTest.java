package io.lockstep.scoring.read;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each read for front ends is planned over indexes: no statement of it has to look at all rows of a table that grows. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class QueryPlanTest {

    private static final Set<String> GROWING = Set.of(
            "node",
            "goal",
            "key_result",
            "score_history",
            "score_inputs",
            "part_history",
            "alert",
            "alert_change",
            "feed",
            "fact_total",
            "lead_fact",
            "additive_fact",
            "measurement",
            "progress",
            "indicator_value",
            "person",
            "scorecard_weights");

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final UUID cycle = Ids.next();
    private final UUID team = Ids.next();
    private final UUID me = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.team(team, 1),
                Published.person(me, 1, "me").with("subject", "somebody").with("teamId", team),
                Published.goal(sales, cycle, 1),
                Published.goal(marketing, cycle, 1)
                        .under(sales, "100")
                        .with("ownerId", me)
                        .measuring(keyResult(leads, "1000", "100", "metric", "activity-roi")));
        delivery.deliver(
                Published.measurement(leads, "300"),
                Published.spend(Ids.next(), 1, "10"),
                Published.lead(Ids.next(), 1, leads));
        jdbi.useHandle(handle -> handle.execute("""
                insert into scorecard values ('%1$s', 1, 'ROLE', null, 'CONTENT', '%2$s', null, 'ACTIVE');
                insert into scorecard_weights values ('%1$s', 1, '2024-01-01', '[{"kpi":"activity-roi","weight":100}]', 'why', 'me', now())
                """.formatted(Ids.next(), cycle)));
    }

    @AfterEach
    void stopListening() {
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }

    @Test
    void reads_whenPlanned_useAnIndexOfEveryTableThatGrows() {
        var cursor = viewer().get("/v1/changes").<String>path("next");
        var reads = Stream.of(
                "/v1/scores/" + leads,
                "/v1/scores?cycleId=" + cycle,
                "/v1/scores?parentId=" + sales,
                "/v1/goals/" + sales + "/score-tree?depth=5",
                "/v1/scores/" + leads + "/history",
                "/v1/scores/" + sales + "/explanation",
                "/v1/scores/" + sales + "/explanation?at=" + Published.NOW.plusSeconds(60),
                "/v1/scores/" + leads + "/explanation?at=" + Published.NOW.plusSeconds(60),
                "/v1/scores/" + sales + "/explanation?known=NOW&at=" + Published.NOW.plusSeconds(60),
                "/v1/scores/" + leads + "/series?from=" + TODAY.minusDays(9) + "&to=" + TODAY,
                "/v1/my-scorecard",
                "/v1/teams/" + team + "/ranking",
                "/v1/my-scorecard?on=" + TODAY.minusDays(1),
                "/v1/teams/" + team + "/ranking?on=" + TODAY.minusDays(1),
                "/v1/changes?cursor=" + cursor,
                "/v1/metrics/cac-per-potential-customer/value?from=2024-01-01&to=2024-03-31&channel=A");

        reads.forEach(this::assertPlannedOverIndexes);
    }

    private void assertPlannedOverIndexes(String read) {
        statements.clear();
        jdbi.setSqlLogger(new Listening());
        viewer().get(read).then().statusCode(200);
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);

        assertThat(statements).as(read).isNotEmpty();
        for (var statement : statements) {
            assertThat(scannedWhole(statement)).as(read + ": " + statement).isEmpty();
        }
    }

    /** The growing tables that the statement would read from end to end, even when that is made to look expensive. */
    private List<String> scannedWhole(String statement) {
        return jdbi.inTransaction(handle -> {
            handle.execute("set local enable_seqscan = off");
            return handle.select("explain " + statement).mapTo(String.class).list().stream()
                    .filter(line -> line.contains("Seq Scan on "))
                    .map(line -> line.replaceFirst(".*Seq Scan on (\\w+).*", "$1"))
                    .filter(GROWING::contains)
                    .toList();
        });
    }

    /** Takes down what is sent to the database, with its parameters in place. */
    private final class Listening implements SqlLogger {

        @Override
        public void logBeforeExecution(StatementContext context) {
            try {
                var statement = context.getStatement().unwrap(Statement.class).toString();
                if (statement.stripLeading().toLowerCase().matches("(?s)(select|with).*")) {
                    statements.add(withArrays(statement));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The driver shows a question mark for an array, which goes in binary; one of an id fits texts too. */
        private String withArrays(String statement) {
            var array = "'{" + leads + "}'";
            return statement
                    .replace("cast(? as timestamptz[])", "array[now()]")
                    .replace("unnest(?", "unnest(" + array + "::uuid[]")
                    .replace("?", array);
        }
    }
}
