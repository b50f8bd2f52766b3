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
import io.lockstep.tracking.Progress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        owner.member().get(PATH); // the person and the task are on their way; the token is good
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            planned    | 0.8                                    | #/planned
            progressId | "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a" | #/progressId
            reportedBy | "somebody-else"                        | #/reportedBy
            percent    | -0.1                                   | #/percent
            percent    | 60                                     | #/percent
            percent    | "NaN"                                  | #/percent
            percent    | 1e400                                  | #/percent
            percent    | 1e-1000000000                          | #/percent
            percent    | 0.1234567                              | #/percent
            percent    | null                                   | #/percent
            quantity   | 5                                      | #/quantity
            asOf       | "2999-01-01"                           | #/asOf
            asOf       | "1999-12-31"                           | #/asOf
            asOf       | "15.02.2026"                           | #/asOf
            asOf       | null                                   | #/asOf
            taskId     | "1"                                    | #/taskId
            taskId     | null                                   | #/taskId
            note       | "a\\u0000b"                            | #/note
            note       | "\\ud800"                              | #/note
            externalId | ""                                     | #/externalId
            indicators | [{"code":"lead-conversion"}]           | #/indicators/0/value
            indicators | [{"code":"lead-conversion","value":0.1,"target":1}] | #/indicators/0/target
            indicators | [null]                                 | #/indicators/0
            """)
    void post_whenAFieldIsBad_namesItAndStoresNothing(String field, String json, String pointer) {
        // given
        var task = Plan.task(Plan.person(null));
        var raw = "{\"taskId\":\"" + task + "\",\"asOf\":\"" + Progress.today() + "\",\"percent\":0.6}";
        var body = raw.replaceFirst(",?\"" + field + "\":[^,}]*", "")
                .replaceFirst("\\{,?", "{")
                .replaceFirst("}$", ",\"" + field + "\":" + json.replace("\\", "\\\\") + "}");

        // when
        var answer = manager().body(body).post(PATH);

        // then
        answer.then().statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
        assertThat(facts(task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"percent\": NaN}", "{\"percent\": 1e99999999999}", "{", "[]", "null", "\"\"", ""})
    void post_whenTheBodyIsNoUpdate_isRefused(String body) {
        manager().body(body).post(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void post_whenIndicatorsDoNotFitTheTask_namesThem() {
        // given
        var task = Plan.task(Plan.person(null));

        // then
        manager()
                .body(with(on(task), "indicators", List.of(indicator("plays"))))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-indicator"))
                .body("errors.pointer", hasItem("#/indicators/0/code"));
        var twice = List.of(indicator("lead-conversion"), indicator("lead-conversion"));
        manager()
                .body(with(on(task), "indicators", twice))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/indicators/1/code"));
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
        var answer = Thread.ofVirtual();
        var status = new java.util.concurrent.CompletableFuture<Integer>();
        answer.start(() -> status.complete(manager().body(on(task)).post(PATH).statusCode()));

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
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> manager()
                        .body(on(task))
                        .post(PATH)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem-type:lockstep:task-cancelled")));
        manager().body(body).post(PATH).then().statusCode(201).body("eventId", equalTo(before.path("eventId")));
    }

    @Test
    void post_whenTheReaderIsChinese_explainsInChinese() {
        // given
        var task = Plan.task(Plan.person(null));

        // then
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(on(task), "asOf", "2999-01-01"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("title", equalTo("日期超出范围"))
                .body("errors[0].detail", org.hamcrest.Matchers.containsString("截至日期"));
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(on(task), "note", "a\u0000"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].detail", org.hamcrest.Matchers.containsString("空字符"));
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

    @ParameterizedTest
    @CsvSource({"limit, 1000000000", "limit, 0", "cursor, x", "cursor, bm90LWFuLWlk", "taskId, 1"})
    void list_whenAParameterIsBad_isRefused(String name, String value) {
        manager()
                .queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType("application/problem+json");
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

    private static Map<String, Object> indicator(String code) {
        return Map.of("code", code, "value", 0.08);
    }

    private static List<Map<String, Object>> facts(UUID task) {
        return manager().queryParam("taskId", task).get(PATH).path("items");
    }
}
