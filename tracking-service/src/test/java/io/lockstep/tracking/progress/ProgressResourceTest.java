package io.lockstep.tracking.progress;

import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ProgressResourceTest {

    private static final String PATH = "/v1/progress-updates";

    @Test
    void post_whenTheTaskIsTheirs_answersWithTheFactAndPublishesIt() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = owner.member().body(on(task)).post(PATH);

            // then
            answer.then()
                    .statusCode(201)
                    .body("taskId", equalTo(task.toString()))
                    .body("percent", equalTo(0.6f))
                    .body("quantity", nullValue())
                    .body("note", equalTo(on(task).get("note")))
                    .body("reportedBy", equalTo(owner.subject()));
            assertThat(answer.header("Lockstep-Event-Id")).isEqualTo(answer.path("eventId"));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.key()).isEqualTo(task.toString());
            assertThat(event.payload().path("percent").decimalValue()).isEqualByComparingTo("0.6");
        }
    }

    @Test
    void post_whenTheKeyIsRepeated_answersAsBeforeAndStoresOnce() {
        // given
        var task = Plan.task(Plan.person(null));
        var first =
                manager().header("Idempotency-Key", "\"once\"").body(on(task)).post(PATH);

        // when
        var second = manager().header("Idempotency-Key", "once").body(on(task)).post(PATH);

        // then
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(facts(task)).hasSize(1);
    }

    @Test
    void post_whenRepeatedTwentyTimesAtOnce_storesAndPublishesOnce() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);
        var body = with(on(task), "externalId", "weekly");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answers = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> owner.member().body(body).post(PATH))
                    .toList();

            // then
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.header("Lockstep-Event-Id"))
                    .hasSize(20)
                    .containsOnly(answers.getFirst().header("Lockstep-Event-Id"));
            assertThat(facts(task)).hasSize(1);
            probe.await(UUID.fromString(answers.getFirst().path("eventId")));
            assertThat(probe.matching(event -> event.key().equals(task.toString())))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"Idempotency-Key, key-reused", "externalId, external-id-reused"})
    void post_whenTheKeyNamesSomethingElse_isRefused(String way, String problem) {
        // given
        var task = Plan.task(Plan.person(null));
        post(way, on(task)).then().statusCode(201);

        // when
        var answer = post(way, with(on(task), "percent", 0.7));

        // then
        answer.then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:" + problem));
        assertThat(facts(task)).hasSize(1);
    }

    @Test
    void post_whenTwoPeopleUseOneKey_storesBoth() {
        // given
        var task = Plan.task(Plan.person(null));
        var body = with(on(task), "externalId", "mine");

        // when
        as("one", "manager").body(body).post(PATH);
        as("two", "manager").body(body).post(PATH);

        // then
        assertThat(facts(task)).hasSize(2);
    }

    @Test
    void post_whenTheTaskCountsInQuantity_takesQuantityAndNotPercent() {
        // given
        var task = Plan.taskInQuantity(Plan.person(null));

        // then
        manager()
                .body(with(with(on(task), "percent", null), "quantity", 320))
                .post(PATH)
                .then()
                .statusCode(201);
        manager()
                .body(on(task))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unit-mismatch"))
                .body("errors.pointer", hasItem("#/percent"));
    }

    @Test
    void post_whenTheTaskIsUnknown_waitsAndSaysSo() {
        manager()
                .body(on(Ids.next()))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-subject"))
                .body("errors.pointer", hasItem("#/taskId"));
    }

    @Test
    void post_whenTheTaskArrivesAMomentLater_isRecorded() throws Exception {
        // given
        var task = Ids.next();
        var owner = Plan.person(null);
        var status = CompletableFuture.supplyAsync(
                () -> manager().body(on(task)).post(PATH).statusCode());

        // when
        Plan.task(task, 1, "PLANNED", owner, "PERCENT");

        // then
        assertThat(status.get()).isEqualTo(201);
    }

    @Test
    void post_whenTheTaskIsCancelled_isRefusedButARepetitionIsNot() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);
        var body = with(on(task), "externalId", "before");
        var before = manager().body(body).post(PATH);

        // when
        Plan.task(task, 2, "CANCELLED", owner, "PERCENT");

        // then
        Awaitility.await()
                .untilAsserted(() -> manager()
                        .body(on(task))
                        .post(PATH)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem-type:lockstep:task-cancelled")));
        manager().body(body).post(PATH).then().statusCode(201).body("eventId", equalTo(before.path("eventId")));
    }

    @Test
    void get_whenThereIsSuchAnUpdate_readsIt() {
        // given
        var task = Plan.task(Plan.person(null));
        var created = manager().body(on(task)).post(PATH);

        // then
        as("reader", "viewer")
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("progressId", equalTo(created.path("progressId")));
        as("reader", "viewer").get(PATH + "/" + Ids.next()).then().statusCode(404);
    }

    @Test
    void list_whenPaged_showsEachOnceTheLatestFirst() {
        // given
        var task = Plan.task(Plan.person(null));
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> manager().body(on(task)).post(PATH).<String>path("progressId"))
                .toList();

        // when
        var first = manager().queryParam("taskId", task).queryParam("limit", 2).get(PATH);
        var second = manager()
                .queryParam("taskId", task)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(PATH);

        // then
        assertThat(first.<List<String>>path("items.progressId")).containsExactly(ids.get(2), ids.get(1));
        second.then().body("items.progressId", equalTo(List.of(ids.get(0)))).body("next", nullValue());
    }

    private static Response post(String way, Map<String, Object> body) {
        return way.equals("externalId")
                ? manager()
                        .body(with(body, "externalId", "key-" + body.get("taskId")))
                        .post(PATH)
                : manager()
                        .header("Idempotency-Key", "key-" + body.get("taskId"))
                        .body(body)
                        .post(PATH);
    }

    private static List<Map<String, Object>> facts(UUID task) {
        return manager().queryParam("taskId", task).get(PATH).path("items");
    }
}
