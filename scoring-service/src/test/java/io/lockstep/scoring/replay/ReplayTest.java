package io.lockstep.scoring.replay;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores are rebuilt from the topics, whatever other tests have left there. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ReplayTest {

    private static final EventType SCORE_CHANGED = EventType.v1("scoring", "score-changed");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID visits = Ids.next();
    private final UUID cost = Ids.next();
    private final UUID task = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW.plus(Duration.ofDays(3)));
        delivery.forgetAll();
        jdbi.useHandle(handle -> handle.execute("truncate replay"));
        publish(history());
    }

    @Test
    void replay_whenTheProjectionsAreDeleted_bringsThemBackToTheLastByteAndThenFindsNothingToChange() {
        var before = nodes();
        var alerts = alerts();
        assertThat(before).hasSize(5);

        jdbi.useHandle(handle -> Projections.TABLES.keySet().forEach(table -> handle.execute("truncate " + table)));
        var rebuilt = replayed("ALWAYS");

        rebuilt.body("state", equalTo("SWITCHED")).body("report.equal", equalTo(false));
        assertThat(nodes()).isEqualTo(before);
        assertThat(alerts()).isEqualTo(alerts);
        replayed("NEVER")
                .body("state", equalTo("COMPARED"))
                .body("report.equal", equalTo(true))
                .body("report.lost", equalTo(0))
                .body("report.ahead", equalTo(0))
                .body("report.scores", hasSize(0));
    }

    @Test
    void replay_whenAScoreIsNotWhatItsFactsGive_reportsItByGoalAndRaisesNothing() {
        replayed("ALWAYS");
        jdbi.useHandle(handle -> {
            handle.execute("update node set achievement = 0.111111, pace = 0.111111 where id = ?", marketing);
            handle.execute("delete from alert where subject_id = ?", leads);
        });
        var alerts = alerts();

        replayed("NEVER")
                .body("report.equal", equalTo(false))
                .body("report.tables.table", equalTo(List.of("node")))
                .body("report.scores.subjectId", equalTo(List.of(marketing.toString())))
                .body("report.scores[0].goalId", equalTo(marketing.toString()))
                .body("report.scores[0].serving.achievement", equalTo(0.111111f))
                .body("report.alerts.find { it.subjectId == '%s' }.rebuilt".formatted(leads), equalTo("CRITICAL"));

        assertThat(alerts()).isEqualTo(alerts);
        assertThat(achievement(marketing)).isEqualTo("0.111111");
    }

    @Test
    void replay_whenItSwitchesToOtherScores_tellsOfEachOnceAndOfNoneThatIsEqual() {
        replayed("ALWAYS");
        jdbi.useHandle(handle -> handle.execute("update node set achievement = 0.111111 where id = ?", marketing));

        try (var probe = EventProbe.fromNow("scoring")) {
            var replay = UUID.fromString(replayed("ALWAYS").extract().path("replayId"));
            var again = replayed("ALWAYS");

            var event = probe.await(SCORE_CHANGED, marketing);
            again.body("report.equal", equalTo(true));
            EventContract.of("scoring").assertKept(event);
            assertThat(event.causationId()).isEqualTo(replay);
            assertThat(event.payload().at("/before/achievement").asText()).isEqualTo("0.111111");
            assertThat(event.payload().at("/after/achievement").asText()).isEqualTo(achievement(marketing));
            assertThat(told(marketing, replay)).isEqualTo(1);
            assertThat(told(sales, replay)).isZero();
            assertThat(count("select count(*) from score_history where event_id = '" + event.id() + "'"))
                    .isEqualTo(1);
        }
    }

    /** As after a release whose formula is another: old and new side by side, and what serves stays. */
    @Test
    void replay_whenAFormulaIsAnother_reportsTheDifferenceByGoal() {
        replayed("ALWAYS");
        var marketingBefore = achievement(marketing);
        jdbi.useHandle(handle -> handle.execute("""
                insert into formula_version values
                    ('marketing-cost', 2, 'cost / 2', '2000-01-01', 'a test', 'a test', now())
                """));

        var report = replayed("NEVER");

        report.body("state", equalTo("COMPARED"))
                .body("report.scores.subjectId", hasItems(cost.toString(), marketing.toString(), sales.toString()))
                .body(
                        "report.scores.find { it.subjectId == '%s' }.goalId".formatted(cost),
                        equalTo(marketing.toString()))
                .body("report.scores.find { it.subjectId == '%s' }.serving.value".formatted(cost), equalTo(80))
                .body("report.scores.find { it.subjectId == '%s' }.rebuilt.value".formatted(cost), equalTo(40));
        assertThat(achievement(marketing)).isEqualTo(marketingBefore);
    }

    /** Moves, corrections, leads, a task, two days and a repetition. */
    private List<Published> history() {
        var measured = Published.measurement(visits, "30");
        var wrong = Published.measurement(visits, "99").with("recordedAt", Published.NOW.plusSeconds(9));
        var lead = Ids.next();
        var events = new ArrayList<>(List.of(
                Published.cycle(cycle, 1),
                Published.goal(sales, cycle, 1),
                Published.goal(marketing, cycle, 1)
                        .under(sales, "100")
                        .measuring(
                                keyResult(visits, "100", "60"),
                                keyResult(leads, "40", "30", "source", "EFFECTIVE_LEADS"),
                                costs())));
        events.addAll(List.of(
                Published.task(task, 1)
                        .with("contributions", List.of(Map.of("keyResultId", leads, "quantity", 10)))
                        .with("budget", Map.of("planned", 20000, "committed", 0, "currency", "CNY")),
                Published.progress(task, "0.3"),
                measured,
                wrong,
                measured,
                Published.withdrawal(wrong),
                Published.correction(measured, "value", "42.5"),
                Published.lead(lead, 1, leads),
                Published.lead(lead, 2, leads),
                Published.lead(Ids.next(), 1, leads),
                Published.spend(Ids.next(), 1, "80").with("channel", cycle.toString()),
                Published.dayStarted(cycle, TODAY.plusDays(1)),
                Published.dayStarted(cycle, TODAY.plusDays(2)),
                Published.measurement(visits, "50").with("asOf", TODAY.plusDays(1))));
        return events;
    }

    private Map<String, Object> costs() {
        var keyResult = keyResult(cost, "100", "10", "source", "FORMULA");
        keyResult.put("metric", "marketing-cost");
        // other tests have spent something too
        keyResult.put("channel", cycle.toString());
        return keyResult;
    }

    private void publish(List<Published> events) {
        try (var publisher = new EventPublisher()) {
            for (var event : events) {
                publisher.publish(event.event());
                // the plan first, as it happens; the topics have no order among them
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> isApplied(event.id()));
            }
        }
        assertThat(count("select count(*) from parked_event")).isZero();
    }

    private ValidatableResponse replayed(String switchOver) {
        var location = request("admin", switchOver)
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .header("Location");
        var ended = Set.of("COMPARED", "SWITCHED", "FAILED");
        await().atMost(PATIENCE)
                .until(() -> ended.contains(as("admin").get(location).<String>path("state")));
        return as("admin").get(location).then();
    }

    private static ValidatableResponse request(String role, String switchOver) {
        return as(role).contentType("application/json")
                .body("{\"switchOver\":\"" + switchOver + "\"}")
                .post("/v1/replays")
                .then();
    }

    private boolean isApplied(UUID event) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from inbox where event_id = :id)")
                .bind("id", event)
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> nodes() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cast(row(id, parent_id, weight, weight_sum, achievement_sum, pace_sum, coverage_sum, achievement,
                            pace, coverage, evaluated_on, value, as_of, fact_id) as text)
                        from node where id = any(:ids) order by id
                        """)
                .bind("ids", SqlArray.uuids(List.of(sales, marketing, leads, visits, cost)))
                .mapTo(String.class)
                .list());
    }

    private List<String> alerts() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select cast(row(a.*) as text) from alert a order by alert_id")
                        .mapTo(String.class)
                        .list());
    }

    /** How many changes of the score the replay told of. */
    private int told(UUID subject, UUID replay) {
        return count("select count(*) from score_history where subject_id = '%s' and moved_by = '%s'"
                .formatted(subject, replay));
    }

    private String achievement(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select achievement::text from node where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
