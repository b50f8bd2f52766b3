package io.lockstep.task.task;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.goalChanged;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.personChanged;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskResourceTest {

    private final AppliedEvents applied;

    TaskResourceTest(AppliedEvents applied) {
        this.applied = applied;
    }

    @Test
    void create_whenAllIsKnown_answersWithTheTaskAndPublishesIt() {
        // given
        var team = team();
        var owner = person(team);
        var keyResult = keyResult();
        var body = with(whitepaper(owner.id()), "contributions", List.of(contribution(keyResult, 100)));
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var answer = owner.member().body(body).post("/v1/tasks");

            // then
            answer.prettyPeek()
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("name", equalTo(body.get("name")))
                    .body("ownerId", equalTo(owner.id().toString()))
                    .body("teamId", equalTo(team.toString()))
                    .body("version", equalTo(1))
                    .body("state", equalTo("PLANNED"))
                    .body("contributions.keyResultId", contains(keyResult.toString()))
                    .body("plannedQuantity", nullValue());
            assertThat(answer.header("Location")).endsWith("/v1/tasks/" + answer.path("taskId"));
            assertThat(answer.header("Lockstep-Event-Id")).isEqualTo(answer.path("eventId"));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("task").assertKept(event);
            assertThat(event.key()).isEqualTo(answer.path("taskId"));
            assertThat(event.payload().at("/planCurve/0/planned").decimalValue())
                    .isEqualByComparingTo("0.8");
            assertThat(event.payload().at("/indicators/0/direction").asText()).isEqualTo("HIGHER_IS_BETTER");
            assertThat(event.payload().at("/change/what").asText()).isEqualTo("CREATED");
            assertThat(event.payload().at("/change/by").asText()).isEqualTo(owner.subject());
        }
    }

    @Test
    void create_whenTheOwnerArrivesWhileItWaits_succeeds() throws Exception {
        // given
        var late = new Person(Ids.next(), "late", null);
        var keyResult = Ids.next();
        var body = with(whitepaper(late.id()), "contributions", List.of(contribution(keyResult, 100)));

        // when
        var answer = CompletableFuture.supplyAsync(() -> manager().body(body).post("/v1/tasks"));
        publish(goalChanged(Ids.next(), 1, "ACTIVE", keyResult));
        publish(personChanged(late, 1, true));

        // then
        answer.get().then().statusCode(201);
    }

    @Test
    void create_whenRepeatedWithItsKey_isDoneOnce() {
        // given
        var owner = person();
        var key = "key-" + owner.id();

        // when
        var first = manager()
                .header("Idempotency-Key", key)
                .body(webinar(owner.id()))
                .post("/v1/tasks");
        var again = manager()
                .header("Idempotency-Key", key)
                .body(webinar(owner.id()))
                .post("/v1/tasks");
        var other = manager()
                .header("Idempotency-Key", key)
                .body(whitepaper(owner.id()))
                .post("/v1/tasks");

        // then
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Lockstep-Event-Id", first.header("Lockstep-Event-Id"))
                .body("taskId", equalTo(first.path("taskId")));
        other.then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:key-reused"));
        manager().queryParam("ownerId", owner.id()).get("/v1/tasks").then().body("items", hasSize(1));
    }

    @Test
    void edit_whenTheVersionIsTheOneRead_replacesTheTaskAndPublishesWhy() {
        // given
        var owner = person();
        var keyResult = keyResult();
        var body = with(webinar(owner.id()), "contributions", List.of(contribution(keyResult, 150)));
        var task = owner.member().body(body).post("/v1/tasks");
        var edited = with(with(body, "end", "2026-03-22"), "reason", "延长报名时间2天");
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var answer = owner.member()
                    .header("If-Match", task.header("ETag"))
                    .body(edited)
                    .put(location(task));

            // then
            answer.then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("end", equalTo("2026-03-22"))
                    .body("version", equalTo(2));
            var event = probe.await(UUID.fromString(answer.header("Lockstep-Event-Id")));
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().path("version").asInt()).isEqualTo(2);
            assertThat(event.payload().at("/change/reason").asText()).isEqualTo("延长报名时间2天");
            manager().get(location(task)).then().header("ETag", "\"2\"").body("end", equalTo("2026-03-22"));
            as("admin", "admin")
                    .queryParam("subjectId", task.<String>path("taskId"))
                    .get("/v1/audit-entries")
                    .then()
                    .body("items.action", contains("CREATED", "EDITED"))
                    .body("items[1].actor", equalTo(owner.subject()))
                    .body("items[1].before.end", equalTo("2026-03-20"))
                    .body("items[1].after.end", equalTo("2026-03-22"));
        }
    }

    @Test
    void edit_whenTheVersionIsAnother_isRefused() {
        var owner = person();
        var task = manager().body(webinar(owner.id())).post("/v1/tasks");
        var edited = with(webinar(owner.id()), "reason", "why");

        manager().body(edited).put(location(task)).then().statusCode(428);
        manager()
                .header("If-Match", "\"2\"")
                .body(edited)
                .put(location(task))
                .then()
                .statusCode(412);
        manager()
                .header("If-Match", "\"1\"")
                .body(webinar(owner.id()))
                .put(location(task))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:reason-needed"));

        manager().get(location(task)).then().body("version", equalTo(1));
    }

    @Test
    void edit_whenManyEditTheSameVersion_letsOneThrough() {
        // given
        var owner = person();
        var task = manager().body(webinar(owner.id())).post("/v1/tasks");

        // when
        var edits = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> manager()
                        .header("If-Match", "\"1\"")
                        .body(with(webinar(owner.id()), "reason", "edit " + i))
                        .put(location(task))
                        .statusCode()))
                .toList();

        // then
        assertThat(edits.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        manager().get(location(task)).then().body("version", equalTo(2));
    }

    @Test
    void edit_whenAGoalHasClosedMeanwhile_keepsItsContribution() {
        // given
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        publish(goalChanged(goal, 1, "ACTIVE", keyResult));
        var body = with(webinar(owner.id()), "contributions", List.of(contribution(keyResult, 150)));
        var task = manager().body(body).post("/v1/tasks");

        // when
        var closed = goalChanged(goal, 2, "CLOSED", keyResult);
        publish(closed);
        Awaitility.await().until(() -> applied.await(closed.id()));

        // then
        var more = List.of(contribution(keyResult, 151));
        manager()
                .header("If-Match", "\"1\"")
                .body(with(with(body, "contributions", more), "reason", "more"))
                .put(location(task))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:goal-closed"));
        manager()
                .header("If-Match", "\"1\"")
                .body(with(with(body, "end", "2026-03-22"), "reason", "longer"))
                .put(location(task))
                .then()
                .statusCode(200);
    }

    @Test
    void cancel_whenPlanned_publishesTheLastChange() {
        // given
        var owner = person();
        var task = owner.member().body(webinar(owner.id())).post("/v1/tasks");
        var reason = Map.of("reason", "预算审批延迟");
        try (var probe = EventProbe.fromNow("task")) {

            // when
            owner.member()
                    .body(Map.of())
                    .post(location(task) + "/cancel")
                    .then()
                    .statusCode(400);
            var answer = owner.member().body(reason).post(location(task) + "/cancel");

            // then
            answer.then().statusCode(200).body("state", equalTo("CANCELLED"));
            var event = probe.await(UUID.fromString(answer.header("Lockstep-Event-Id")));
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().path("state").asText()).isEqualTo("CANCELLED");
            owner.member().body(reason).post(location(task) + "/cancel").then().statusCode(409);
            manager()
                    .header("If-Match", "\"2\"")
                    .body(with(webinar(owner.id()), "reason", "why"))
                    .put(location(task))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:lockstep:task-cancelled"));
        }
    }

    private static String location(Response task) {
        return "/v1/tasks/" + task.path("taskId");
    }
}
