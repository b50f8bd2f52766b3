package io.lockstep.task.task;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskListTest {

    @Test
    void one_whenThereIsNone_answersNotFound() {
        manager().get("/v1/tasks/" + Ids.next()).then().statusCode(404).contentType("application/problem+json");
        manager()
                .body(Map.of("reason", "why"))
                .post("/v1/tasks/" + Ids.next() + "/cancel")
                .then()
                .statusCode(404);
    }

    @Test
    void list_whenFiltered_showsOnlyThoseTasks() {
        // given
        var team = team();
        var owner = person(team);
        var keyResult = keyResult();
        var whitepaper = with(whitepaper(owner.id()), "contributions", List.of(contribution(keyResult, 100)));
        var first = manager().body(whitepaper).post("/v1/tasks");
        var second = manager().body(webinar(owner.id())).post("/v1/tasks");
        manager().body(Map.of("reason", "why")).post("/v1/tasks/" + second.path("taskId") + "/cancel");

        // then
        assertListed(Map.of("ownerId", owner.id()), first, second);
        assertListed(Map.of("teamId", team), first, second);
        assertListed(Map.of("keyResultId", keyResult), first);
        assertListed(Map.of("ownerId", owner.id(), "state", "CANCELLED"), second);
        assertListed(Map.of("keyResultId", keyResult, "state", "CANCELLED"));
    }

    @Test
    void list_whenThereAreMoreThanTheLimit_goesOnAtTheCursor() {
        // given
        var owner = person();
        var tasks = Stream.generate(() -> manager().body(webinar(owner.id())).post("/v1/tasks"))
                .limit(3)
                .map(task -> task.<String>path("taskId"))
                .toList();
        var query = Map.of("ownerId", owner.id(), "limit", 2);

        // when
        var first = manager().queryParams(query).get("/v1/tasks");
        var second = manager()
                .queryParams(query)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/tasks");

        // then
        first.then().body("items.taskId", equalTo(tasks.subList(0, 2)));
        second.then().body("items.taskId", equalTo(tasks.subList(2, 3))).body("next", nullValue());
        manager().queryParam("cursor", "tampered").get("/v1/tasks").then().statusCode(400);
        manager().queryParam("limit", 1_000_000_000).get("/v1/tasks").then().statusCode(400);
    }

    private static void assertListed(Map<String, ?> query, Response... tasks) {
        var ids = Arrays.stream(tasks).map(task -> task.<String>path("taskId")).toList();
        manager().queryParams(query).get("/v1/tasks").then().statusCode(200).body("items.taskId", equalTo(ids));
    }
}
