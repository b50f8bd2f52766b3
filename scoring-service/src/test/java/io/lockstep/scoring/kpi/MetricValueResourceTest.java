package io.lockstep.scoring.kpi;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.WorkEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What metrics come to for a period, by the facts that have arrived. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class MetricValueResourceTest {

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID cost = Ids.next();
    private final UUID team = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
    }

    @Test
    void value_whenFactsHaveArrived_addsUpThoseOfPeriodAndFilter() {
        var inTime = Published.lead(Ids.next(), 1, null).with("channel", "A");
        delivery.deliver(
                Published.spend(Ids.next(), 1, "900").with("channel", "A"),
                Published.spend(Ids.next(), 1, "300").with("channel", "B"),
                Published.spend(Ids.next(), 1, "5000").with("channel", "A").with("asOf", TODAY.minusDays(40)),
                Published.lead(Ids.next(), 1, null).with("channel", "A").with("asOf", TODAY.minusDays(1)),
                Published.lead(Ids.next(), 1, null).with("channel", "B").with("asOf", TODAY.minusDays(1)),
                inTime);

        value("cac-per-potential-customer", "")
                .body("value", equalTo(400))
                .body("sample", equalTo(3))
                .body("formula.facts.cost", equalTo(1200))
                .body("formula.version", equalTo(1));
        value("cac-per-potential-customer", "&channel=A")
                .body("value", equalTo(450))
                .body("asOf", equalTo(TODAY.toString()));
        value("cac-per-potential-customer", "&channel=C")
                .body("state", equalTo("NO_DATA"))
                .body("reason", equalTo("NO_FACT"))
                .body("value", nullValue());
        value("activity-conversion-cycle", "").body("reason", equalTo("NO_FACT"));
        value("lead-close-rate", "").body("value", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"channel, A", "campaign, spring", "segment, retail", "role, CONTENT"})
    void value_whenFiltered_countsWhatBelongsThere(String filter, String value) {
        delivery.deliver(
                Published.figure(Ids.next(), 1, "orders", "3").with(filter, value),
                Published.figure(Ids.next(), 1, "orders", "5").with(filter, "another"),
                Published.figure(Ids.next(), 1, "orders", "7"));

        value("sales-volume", "").body("value", equalTo(15));
        value("sales-volume", "&" + filter + "=" + value).body("value", equalTo(3));
        value("sales-volume", "&" + filter + "=none").body("reason", equalTo("NO_FACT"));
    }

    @Test
    void value_whenVersionsComeInAnyOrder_countsTheNewestOfEach() {
        var spend = Ids.next();
        var figure = Ids.next();
        var withdrawn = Ids.next();
        var linear = Ids.next();
        var events = new ArrayList<>(List.of(
                Published.spend(spend, 1, "100"),
                Published.spend(spend, 2, "70").with("asOf", TODAY.minusDays(2)),
                Published.figure(figure, 1, "orders", "10"),
                Published.figure(figure, 3, "orders", "14"),
                Published.figure(figure, 2, "complaints", "99"),
                Published.figure(withdrawn, 1, "orders", "1000"),
                Published.figure(withdrawn, 2, "orders", "1000").with("withdrawn", true),
                Published.lead(linear, 1, null)
                        .with("leads", new BigDecimal("0.5"))
                        .with("part", 0),
                Published.lead(linear, 1, null)
                        .with("leads", new BigDecimal("0.5"))
                        .with("part", 1),
                Published.lead(linear, 2, null)
                        .with("leads", new BigDecimal("0.25"))
                        .with("part", 0)));
        for (var seed = 1; seed <= 5; seed++) {
            delivery.forgetAll();
            Collections.shuffle(events, new Random(seed));

            events.forEach(delivery::deliver);

            value("marketing-cost", "")
                    .body("value", equalTo(70))
                    .body("asOf", equalTo(TODAY.minusDays(2).toString()));
            value("sales-volume", "").body("value", equalTo(14));
            value("complaint-rate", "").body("value", equalTo(0));
            value("lead-count", "").body("value", equalTo(0.25f));
        }
    }

    @Test
    void costDeviation_whenTasksPlanBudgets_comparesThemWithTheSpend() {
        var first = Ids.next();
        var second = Ids.next();
        var day = TODAY.minusDays(3);
        delivery.deliver(
                budgeted(first, 1, "60000", day),
                budgeted(second, 1, "40000", day.plusDays(1)),
                budgeted(Ids.next(), 1, "7000", TODAY.minusDays(40)),
                Published.task(Ids.next(), 1).with("start", day),
                Published.spend(Ids.next(), 1, "95000"));
        deviation(0.05f).body("formula.facts.budget", equalTo(100000));

        // a newer version replaces, an older one that comes late does not
        delivery.deliver(budgeted(first, 3, "150000", day));
        delivery.deliver(budgeted(first, 2, "1", day));
        deviation(0.5f);

        // a cancelled task plans nothing, nor does one without its budget
        delivery.deliver(budgeted(first, 4, "150000", day).with("state", "CANCELLED"));
        deviation(1.375f);
        delivery.deliver(
                budgeted(first, 5, "76000", day), Published.task(second, 2).with("start", day));
        deviation(0.25f);
    }

    @Test
    void costDeviation_whenAKeyResultFollowsIt_isJudgedAgainWithEachBudget() {
        var keyResult = keyResult(cost, "0.1", "100", "source", "FORMULA");
        keyResult.put("metric", "marketing-cost-deviation");
        keyResult.put("aggregation", "RATE");
        keyResult.put("targetKind", "STAY_BELOW");
        var task = Ids.next();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1).measuring(keyResult),
                Published.spend(Ids.next(), 1, "80"),
                budgeted(task, 1, "100", TODAY));
        viewer().get("/v1/scores/" + cost).then().body("value", equalTo(0.2f)).body("achievement", equalTo(0.5f));

        delivery.deliver(budgeted(task, 2, "80", TODAY));

        viewer().get("/v1/scores/" + cost).then().body("value", equalTo(0));
    }

    @Test
    void adoptedProposals_whenTaskServiceTellsOfThem_countEachOnceOnItsDay() {
        var first = WorkEvents.adopted(Ids.next(), TODAY.minusDays(1));
        var second = WorkEvents.adopted(Ids.next(), TODAY).with("teamId", team);
        var proposals = keyResult(cost, "4", "100", "source", "FORMULA");
        proposals.put("metric", "process-proposals-adopted");
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1).with("teamId", team).measuring(proposals));

        delivery.deliver(
                first,
                second,
                WorkEvents.adopted(Ids.next(), TODAY).with("teamId", Ids.next()),
                WorkEvents.adopted(Ids.next(), TODAY.minusDays(90)));
        delivery.deliver(first);

        value("process-proposals-adopted", "")
                .body("value", equalTo(3))
                .body("asOf", equalTo(TODAY.toString()))
                .body("formula.facts.proposalsAdopted", equalTo(3));
        // one of its own, and the one that belongs to no team
        value("team-innovation-proposals-adopted", "&teamId=" + team).body("value", equalTo(2));
        value("team-innovation-proposals-adopted", "&teamId=" + Ids.next()).body("value", equalTo(1));
        viewer().get("/v1/scores/" + cost)
                .then()
                .body("achievement", equalTo(0.5f))
                .body("movedBy", equalTo(second.id().toString()));
    }

    private static Published budgeted(UUID task, long version, String planned, LocalDate start) {
        var budget = Map.of("planned", new BigDecimal(planned), "committed", 0, "currency", "CNY");
        return Published.task(task, version).with("start", start).with("budget", budget);
    }

    private static ValidatableResponse deviation(float expected) {
        return value("marketing-cost-deviation", "").body("value", equalTo(expected));
    }

    private static ValidatableResponse value(String code, String filter) {
        return viewer().get("/v1/metrics/" + code + "/value?from=2024-02-01&to=2024-03-31" + filter)
                .then()
                .statusCode(200);
    }
}
