package io.lockstep.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.goal.metric.MetricFixture;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.security.Roles;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class EventContractTest {

    /** It needs an event of another service first: ProposalTest. */
    private static final String ELSEWHERE = "adjustment-decided";

    private final EventContract contract = EventContract.of("goal");

    @Test
    void document_whenInspected_isCompleteAndItsSamplesAreValid() {
        contract.assertComplete();
        assertThat(contract.types())
                .extracting(EventType::name)
                .containsExactlyInAnyOrder(
                        "person-changed",
                        "team-changed",
                        "cycle-changed",
                        "cycle-day-started",
                        "cycle-closed",
                        "goal-changed",
                        "split-checked",
                        "metric-changed",
                        "sales-response-given",
                        ELSEWHERE);
    }

    @Test
    void everyEvent_whenPublished_keepsTheContract() {
        try (var probe = EventProbe.fromNow("goal")) {
            // given a story that uses every field
            var api = Api.as("root", Roles.ADMIN);
            var lead = api.person();
            var team = api.team(api.team(null, null), lead);
            var owner = api.person(Api.unique("owner"), team);
            var cycle = api.cycle("2026-01-01", "2099-12-31");
            api.post("/v1/cycles/" + cycle + "/activate", "").then().statusCode(200);
            var top = api.goal(goal(cycle, owner, 100, Map.of("kind", "SALES")));
            api.activate(top).then().statusCode(200);
            var child = api.goal(goal(cycle, owner, 100, Map.of("kind", "MARKETING", "parentId", top, "weight", 0)));
            api.activate(child).then().statusCode(200);

            stateSplit(api, child, top);
            MetricFixture.added(api);
            int version = api.get("/v1/goals/" + child).path("version");
            var comment = Map.of("version", version, "answer", "COMMENTED", "text", "who calls them?");
            api.post("/v1/goals/" + child + "/sales-responses", comment).then().statusCode(201);

            // when
            api.post("/v1/cycles/" + cycle + "/close", "").then().statusCode(200);

            // then
            for (var type : contract.types()) {
                if (!type.name().equals(ELSEWHERE)) {
                    probe.await(event -> event.is(type));
                }
            }
            probe.await(EventType.v1("goal", "cycle-closed"), cycle);
            probe.matching(event -> true).forEach(contract::assertKept);
        }
    }

    private static void stateSplit(Api api, String goal, String above) {
        String supported = api.get("/v1/goals/" + above).path("keyResults[1].keyResultId");
        var factors = List.of(Map.of("name", "触达率", "value", 0.8));
        api.request()
                .body(Map.of("supports", supported, "terms", List.of(Map.of("factors", factors))))
                .put("/v1/goals/" + goal + "/split")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> goal(String cycle, String owner, int weight, Map<String, Object> more) {
        var range = Map.of(
                "name",
                "营销费用偏差率",
                "metric",
                "COST_DEVIATION",
                "aggregation",
                "AVERAGE",
                "unit",
                "%",
                "targetKind",
                "WITHIN",
                "lower",
                -5,
                "upper",
                5.25,
                "weight",
                weight);
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "老客户专属活动触达率80%",
                "cycleId",
                cycle,
                "ownerId",
                owner,
                "start",
                "2026-07-01",
                "end",
                "2026-09-30",
                "periodLabel",
                "2026Q3",
                "thresholds",
                Map.of("warning", 0.9, "critical", 0.6)));
        var rate = new HashMap<String, Object>(Map.of(
                "name",
                "触达率",
                "metric",
                "REACH_RATE",
                "aggregation",
                "RATE",
                "unit",
                "%",
                "targetKind",
                "INCREASE_TO",
                "baseline",
                20,
                "target",
                80,
                "weight",
                0));
        rate.put("planCurve", List.of(Map.of("date", "2026-09-30", "fraction", 1)));
        rate.put("minimumSample", 30);
        body.put("keyResults", List.of(range, rate));
        body.putAll(more);
        return body;
    }
}
