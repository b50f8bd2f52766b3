package io.lockstep.task.task;

import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a task says beside its dates, its states, and the resources without which it does not start. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskStateTest {

    @Test
    void create_whenAllIsSaid_keepsAndPublishesIt() {
        // given the webinars of table 2: 3 x 500 people, 3 x 50 leads
        var owner = person();
        var helper = person();
        var leads = keyResult();
        var reach = keyResult();
        var first = manager().body(whitepaper(owner.id())).post("/v1/tasks");
        var body = fields(
                "name",
                "线上研讨会（3场）",
                "content",
                "邀请嘉宾，三场线上研讨会",
                "ownerId",
                owner.id(),
                "helperIds",
                List.of(helper.id()),
                "start",
                "2026-01-10",
                "end",
                "2026-03-20",
                "priority",
                "CORE",
                "cadence",
                Map.of("everyDays", 2, "workingDaysOnly", false),
                "progressUnit",
                "QUANTITY",
                "plannedQuantity",
                1500,
                "planDistribution",
                "MONTHLY",
                "standards",
                List.of(standard(500, "reach", "每场触达500人"), standard(50, "leads", "转化50条/场")),
                "contributions",
                List.of(
                        fields("keyResultId", leads, "standard", "leads"),
                        fields("keyResultId", reach, "quantity", 1500, "standard", "reach")),
                "milestones",
                List.of(Map.of("name", "报名截止", "due", "2026-02-15")),
                "dependsOn",
                List.of(id(first)));
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var answer = owner.member().body(body).post("/v1/tasks");

            // then
            answer.then()
                    .statusCode(201)
                    .body("contributions.quantity", contains(150, 1500))
                    .body("standards[1].occurrences", equalTo(3))
                    .body("planCurve.date", contains("2026-01-31", "2026-02-28", "2026-03-20"))
                    .body("planCurve.planned", contains(500, 1000, 1500))
                    .body("goalIds", hasSize(2))
                    .body("helperIds", contains(helper.id().toString()))
                    .body("cadence.everyDays", equalTo(2))
                    .body("dependsOn", contains(id(first)));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().at("/milestones/0/milestoneId").asText())
                    .isEqualTo(answer.path("milestones[0].milestoneId"));
            manager()
                    .queryParam("goalId", answer.<String>path("goalIds[0]"))
                    .get("/v1/tasks")
                    .then()
                    .body("items.taskId", contains(id(answer)));
            manager()
                    .queryParam("date", "2026-02-14")
                    .get(at(answer) + "/planned-progress")
                    .then()
                    .body("planned", equalTo(750))
                    .body("fraction", equalTo(0.5f));
            manager()
                    .get(at(first) + "/planned-progress?date=2026-02-15")
                    .then()
                    .body("planned", equalTo(0.8f));
        }
    }

    @Test
    void create_whenTheDetailsContradictEachOther_isRefused() {
        var owner = person();
        var curve = List.of(Map.of("date", "2026-01-20", "planned", 1));

        refused(with(with(webinar(owner.id()), "planDistribution", "LINEAR"), "planCurve", curve), "curve-twice");
        refused(with(webinar(owner.id()), "helperIds", List.of(owner.id())), "helper-is-owner");
        refused(with(webinar(owner.id()), "helperIds", List.of(Ids.next())), "unknown-subject");
        refused(with(webinar(owner.id()), "goalIds", List.of(Ids.next())), "unknown-subject");
        refused(with(webinar(owner.id()), "dependsOn", List.of(Ids.next())), "unknown-subject");
        refused(
                with(webinar(owner.id()), "milestones", List.of(Map.of("name", "x", "due", "2026-03-21"))),
                "milestone-outside-task");
        manager().queryParam("ownerId", owner.id()).get("/v1/tasks").then().body("items", hasSize(0));
    }

    @Test
    void edit_whenTasksWouldWaitForEachOther_isRefused() {
        var owner = person();
        var first = manager().body(webinar(owner.id())).post("/v1/tasks");
        var second = manager()
                .body(with(webinar(owner.id()), "dependsOn", List.of(id(first))))
                .post("/v1/tasks");

        var circle = with(with(webinar(owner.id()), "dependsOn", List.of(id(second))), "reason", "why");

        manager()
                .header("If-Match", "\"1\"")
                .body(circle)
                .put(at(first))
                .then()
                .statusCode(422)
                .body("type", endsWith(":dependency-cycle"))
                .body("errors.pointer", hasItem("#/dependsOn/0"));
        manager().get(at(first)).then().body("version", equalTo(1));
    }

    @Test
    void start_whenResourcesOrTasksAreMissing_isRefusedUntilTheyAreThere() {
        // given
        var team = team();
        var owner = person(team);
        var before = owner.member().body(webinar(owner.id())).post("/v1/tasks");
        var task = owner.member()
                .body(with(webinar(owner.id()), "dependsOn", List.of(id(before))))
                .post("/v1/tasks");
        var budget = owner.member().body(budget(20000)).post(at(task) + "/resources");
        budget.then().statusCode(201).body("state", equalTo("REQUESTED")).body("currency", equalTo("CNY"));

        // when, then
        start(task).then().statusCode(409).body("type", endsWith(":dependencies-open"));
        start(before).then().statusCode(200).body("state", equalTo("RUNNING"));
        command(before, "complete").then().statusCode(200).body("state", equalTo("DONE"));
        start(task)
                .then()
                .statusCode(409)
                .body("type", endsWith(":resources-unconfirmed"))
                .body("detail", containsString("推广 (REQUESTED)"));
        owner.member().post(confirm(budget)).then().statusCode(403).body("type", endsWith(":own-request"));
        manager()
                .post(confirm(budget))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("manager"));
        manager().post(confirm(budget)).then().statusCode(409).body("type", endsWith(":resource-decided"));
        try (var probe = EventProbe.fromBeginning("task")) {
            var started = start(task);
            started.then()
                    .statusCode(200)
                    .body("budget.planned", equalTo(20000))
                    .body("budget.committed", equalTo(20000));
            var event = probe.await(UUID.fromString(started.path("eventId")));
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().at("/budget/committed").decimalValue()).isEqualByComparingTo("20000");
            assertThat(event.payload().path("state").asText()).isEqualTo("RUNNING");
        }
        start(task).then().statusCode(409).body("type", endsWith(":wrong-state"));
        command(before, "block").then().statusCode(400);
    }

    @Test
    void edit_whenATaskUnderWayIsLoosened_needsAManagerOtherThanItsOwner() {
        // given
        var owner = person(team());
        var task = owner.member().body(webinar(owner.id())).post("/v1/tasks");
        start(task).then().statusCode(200);
        var later = with(with(webinar(owner.id()), "end", "2026-03-22"), "reason", "延长2天");

        // when, then
        owner.member()
                .header("If-Match", "\"2\"")
                .body(later)
                .put(at(task))
                .then()
                .statusCode(403)
                .body("type", endsWith(":loosening-needs-manager"))
                .body("loosens", contains("END"));
        as(owner.subject(), "manager")
                .header("If-Match", "\"2\"")
                .body(later)
                .put(at(task))
                .then()
                .statusCode(403);
        try (var probe = EventProbe.fromBeginning("task")) {
            var edited = manager().header("If-Match", "\"2\"").body(later).put(at(task));
            edited.then().statusCode(200);
            var event = probe.await(UUID.fromString(edited.path("eventId")));
            assertThat(event.payload().at("/change/loosening").asBoolean()).isTrue();
        }
    }

    private static void refused(Map<String, Object> body, String type) {
        manager().body(body).post("/v1/tasks").then().statusCode(422).body("type", endsWith(":" + type));
    }

    private static Map<String, Object> standard(int quantity, String kpi, String text) {
        return Map.of("quantity", quantity, "occurrences", 3, "kpi", kpi, "text", text);
    }

    private static Map<String, Object> budget(int amount) {
        return Map.of("kind", "BUDGET", "name", "推广", "amount", amount);
    }

    private static String confirm(Response resource) {
        return "/v1/resources/" + resource.path("resourceId") + "/confirm";
    }

    private static Response start(Response task) {
        return command(task, "start");
    }

    private static Response command(Response task, String command) {
        return manager().post(at(task) + "/" + command);
    }

    private static String id(Response task) {
        return task.path("taskId");
    }

    private static String at(Response task) {
        return "/v1/tasks/" + id(task);
    }
}
