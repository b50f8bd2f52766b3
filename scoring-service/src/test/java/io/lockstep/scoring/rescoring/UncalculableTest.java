package io.lockstep.scoring.rescoring;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Divisions by zero, overflows, weights of 0, targets that leave no way and goals without a measured part are states, not numbers, in
 * any order of arrival; the rest of the tree is scored as if they were not there.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class UncalculableTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID root = Ids.next();
    private final UUID empty = Ids.next();
    private final UUID broken = Ids.next();
    private final UUID good = Ids.next();
    private final UUID weightless = Ids.next();
    private final UUID divides = Ids.next();
    private final UUID explodes = Ids.next();
    private final UUID noWay = Ids.next();
    private final UUID unmeasured = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        forget();
    }

    @Test
    void scores_whenPartsCannotBeCalculated_areNoDataWithTheirReasonAndCountNowhere() {
        delivery.deliver(history());

        noData(divides, "DIVISION_BY_ZERO");
        noData(explodes, "OVERFLOW");
        noData(noWay, "ZERO_TARGET");
        noData(unmeasured, "NO_FACT");
        noData(empty, "NO_MEASURED_PART");
        noData(broken, "NO_MEASURED_PART");
        viewer().get("/v1/scores/" + weightless).then().body("achievement", equalTo(9));
        viewer().get("/v1/scores/" + root)
                .then()
                .body("achievement", equalTo(0.25f))
                .body("coverage", equalTo(0.4f));
        assertThat(alerts()).containsExactly("good CRITICAL", "root CRITICAL");
    }

    @Test
    void scores_whenAllOfItComesBackwardsAndTwiceFromTwoReplicas_areThoseOfTheCleanOrder() throws Exception {
        var events = history();
        events.add(Published.measurement(good, "990").with("asOf", TODAY.minusDays(3)));
        events.add(Published.cycleClosed(cycle));
        events.add(Published.measurement(good, "260").with("recordedAt", Published.NOW.plusSeconds(60)));
        delivery.deliver(events);
        var clean = nodes();
        assertThat(clean).hasSize(9);

        forget();
        var backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            Callable<Object> replica = () -> {
                backwards.forEach(delivery::deliver);
                return backwards;
            };
            for (var done : replicas.invokeAll(List.of(replica, replica))) {
                done.get();
            }
        }

        assertThat(nodes()).isEqualTo(clean);
    }

    private void forget() {
        delivery.forgetAll();
        jdbi.useHandle(handle -> handle.execute("""
                insert into formula_version values
                    ('exploding', 1, 'cost * cost * cost * cost', '2000-01-01', 'a test', 'a test', now())
                """));
    }

    private List<Published> history() {
        return new ArrayList<>(List.of(
                Published.cycle(cycle, 1),
                Published.goal(root, cycle, 1)
                        .with("name", "root")
                        .measuring(named(keyResult(good, "1000", "40"), "good"), keyResult(weightless, "10", "0")),
                Published.goal(empty, cycle, 1).under(root, "20").measuring(keyResult(unmeasured, "10", "100")),
                Published.goal(broken, cycle, 1)
                        .under(root, "40")
                        .measuring(
                                byFormula(divides, "cac-per-potential-customer"),
                                byFormula(explodes, "exploding"),
                                backToWhereItWas()),
                Published.measurement(good, "250"),
                Published.measurement(weightless, "90"),
                Published.measurement(noWay, "3"),
                Published.spend(Ids.next(), 1, "999999999999999")));
    }

    private static Map<String, Object> named(Map<String, Object> keyResult, String name) {
        keyResult.put("name", name);
        return keyResult;
    }

    private static Map<String, Object> byFormula(UUID id, String metric) {
        var keyResult = keyResult(id, "10", "30", "source", "FORMULA");
        keyResult.put("metric", metric);
        return keyResult;
    }

    /** From 5 to 5: goal-service refuses it, and if it came nevertheless nothing would be divided by it. */
    private Map<String, Object> backToWhereItWas() {
        var keyResult = keyResult(noWay, "5", "40", "targetKind", "INCREASE_TO");
        keyResult.put("baseline", new BigDecimal("5"));
        return keyResult;
    }

    private static void noData(UUID subject, String reason) {
        viewer().get("/v1/scores/" + subject)
                .then()
                .statusCode(200)
                .body("state", equalTo("NO_DATA"))
                .body("achievement", nullValue())
                .body("pace", nullValue())
                .body("reason", equalTo(reason));
    }

    private List<String> alerts() {
        return jdbi.withHandle(handle -> handle.createQuery("select name || ' ' || level from alert order by 1")
                .mapTo(String.class)
                .list());
    }

    private List<String> nodes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select cast(row(id, parent_id, weight, trim_scale(weight_sum), trim_scale(achievement_sum),
                            trim_scale(pace_sum), trim_scale(coverage_sum), achievement, achievement_reason, pace, pace_reason,
                            coverage, evaluated_on, trim_scale(value), as_of, fact_id) as text)
                        from node order by id
                        """).mapTo(String.class).list());
    }
}
