package io.lockstep.task.task;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is requested for a task, and what of its budget is spent. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskBudgetTest {

    @Test
    void request_whenItMakesNoSense_isRefused() {
        var owner = person();
        var task = manager().body(webinar(owner.id())).post("/v1/tasks");

        requested(task, budget(-1)).then().statusCode(400).body("errors.pointer", hasItem("#/amount"));
        requested(task, Map.of("kind", "BUDGET", "name", "推广"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":budget-amount-needed"));
        requested(task, budget(1)).then().statusCode(201);
        requested(task, with(budget(1), "currency", "USD"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":currency-mixed"));
        person(team())
                .member()
                .body(budget(1))
                .post(at(task) + "/resources")
                .then()
                .statusCode(403);
        manager()
                .body(budget(1))
                .post("/v1/tasks/" + Ids.next() + "/resources")
                .then()
                .statusCode(404);
        manager().get(at(task) + "/resources").then().body("items", hasSize(1));
    }

    @Test
    void budgets_whenMoneyIsSpent_sayHowFarItIsFromThePlan() {
        // given
        var owner = person();
        var keyResult = keyResult();
        var body = with(webinar(owner.id()), "contributions", List.of(contribution(keyResult, 150)));
        var task = manager().body(body).post("/v1/tasks");
        requested(task, budget(20000)).then().statusCode(201);
        var spend = Ids.next();

        // when a newer version comes before an older one
        publish(spent(spend, 2, id(task), 21500));
        publish(spent(spend, 1, id(task), 99999));
        publish(spent(Ids.next(), 1, id(task), 0.5));

        // then
        Awaitility.await()
                .untilAsserted(() -> manager()
                        .queryParam("goalId", task.<String>path("goalIds[0]"))
                        .get("/v1/budgets")
                        .then()
                        .statusCode(200)
                        .body("items.spent", contains(21500.5f))
                        .body("items.committed", contains(0))
                        .body("totals.deviation", contains(0.075025f)));
    }

    private static OutgoingEvent spent(UUID spend, int version, String task, Number amount) {
        var payload = fields(
                "spendId",
                spend,
                "version",
                version,
                "asOf",
                "2026-02-15",
                "channel",
                "wechat",
                "taskId",
                task,
                "amount",
                amount);
        return OutgoingEvent.of(EventType.v1("tracking", "spend-recorded"), spend, payload);
    }

    private static Map<String, Object> budget(int amount) {
        return Map.of("kind", "BUDGET", "name", "推广", "amount", amount);
    }

    private static Response requested(Response task, Map<String, Object> resource) {
        return manager().body(resource).post(at(task) + "/resources");
    }

    private static String id(Response task) {
        return task.path("taskId");
    }

    private static String at(Response task) {
        return "/v1/tasks/" + id(task);
    }
}
