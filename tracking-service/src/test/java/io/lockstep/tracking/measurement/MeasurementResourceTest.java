package io.lockstep.tracking.measurement;

import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class MeasurementResourceTest {

    private static final String PATH = "/v1/measurements";

    @Test
    void post_whenAValueIsGiven_recordsAndPublishesIt() {
        // given
        var owner = Plan.person(null);
        var keyResult = Plan.keyResult(owner, "TOTAL");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = owner.member().body(measurement(keyResult)).post(PATH);

            // then
            answer.then().statusCode(201).body("value", equalTo(620)).body("reportedBy", equalTo(owner.subject()));
            var event = probe.await(UUID.fromString(answer.header("Lockstep-Event-Id")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.key()).isEqualTo(keyResult.toString());
            assertThat(event.id().toString()).isEqualTo(answer.path("measurementId"));
        }
    }

    @Test
    void post_whenARateIsGiven_publishesNumeratorAndDenominator() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "RATE");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = manager().body(rate(keyResult, 20, 250)).post(PATH);

            // then
            answer.then().statusCode(201);
            var event = probe.await(UUID.fromString(answer.header("Lockstep-Event-Id")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.payload().has("value")).isFalse();
            assertThat(event.payload().path("denominator").intValue()).isEqualTo(250);
        }
    }

    @Test
    void post_whenTheDenominatorIsZero_namesIt() {
        var keyResult = Plan.keyResult(Plan.person(null), "RATE");

        manager()
                .body(rate(keyResult, 0, 0))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:zero-denominator"))
                .body("errors.pointer", hasItem("#/denominator"));
    }

    @Test
    void post_whenTheNumberIsAsLargeAsAllowed_isStoredToTheLastDigit() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var body =
                "{\"keyResultId\":\"" + keyResult + "\",\"asOf\":\"2026-02-15\",\"value\":999999999999999999.999999}";

        // when
        var answer = manager().body(body).post(PATH);

        // then
        assertThat(answer.asString()).contains("\"value\":999999999999999999.999999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value       | 1000000000000000000 | #/value
            value       | 1e1000000000        | #/value
            value       | 0.0000001           | #/value
            value       | "NaN"               | #/value
            value       | null                | #/value
            denominator | 5                   | #/denominator
            denominator | -5                  | #/denominator
            asOf        | "2999-01-01"        | #/asOf
            score       | 1                   | #/score
            """)
    void post_whenAFieldIsBad_namesIt(String field, String json, String pointer) {
        var keyResult = Plan.keyResult(Plan.person(null), "RATE");
        var fields = new LinkedHashMap<String, String>();
        fields.put("keyResultId", "\"" + keyResult + "\"");
        fields.put("asOf", "\"2026-02-15\"");
        fields.put("value", "620");
        fields.put(field, json);
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));

        manager()
                .body(body.append('}').toString())
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void post_whenRepeatedTwentyTimesAtOnce_storesOnce() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");

        // when
        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> manager()
                        .header("Idempotency-Key", "key-" + keyResult)
                        .body(measurement(keyResult))
                        .post(PATH))
                .toList();

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        manager().queryParam("keyResultId", keyResult).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void post_whenTheGoalIsClosed_isRefused() {
        // given
        var owner = Plan.person(null);
        var keyResult = Ids.next();
        Plan.goal(Ids.next(), 1, "CLOSED", owner, keyResult, "TOTAL", "MEASUREMENTS");

        // then
        manager()
                .body(measurement(keyResult))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:goal-closed"));
    }

    @Test
    void post_whenTheKeyResultWasRemovedFromItsGoal_isUnknown() {
        // given
        var owner = Plan.person(null);
        var goal = Ids.next();
        var removed = Ids.next();
        Plan.goal(goal, 1, "ACTIVE", owner, removed, "TOTAL", "MEASUREMENTS");
        var kept = Ids.next();

        // when
        Plan.goal(goal, 2, "ACTIVE", owner, kept, "TOTAL", "MEASUREMENTS");

        // then
        manager().body(measurement(kept)).post(PATH).then().statusCode(201);
        manager()
                .body(measurement(removed))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-subject"));
    }

    @Test
    void post_whenAnOlderVersionOfTheGoalArrivesLate_isJudgedByTheNewer() {
        // given
        var owner = Plan.person(null);
        var goal = Ids.next();
        var keyResult = Ids.next();
        Plan.goal(goal, 2, "CLOSED", owner, keyResult, "TOTAL", "MEASUREMENTS");
        Plan.goal(goal, 1, "ACTIVE", owner, keyResult, "TOTAL", "MEASUREMENTS");
        var later = Plan.keyResult(owner, "TOTAL");
        manager().body(measurement(later)).post(PATH).then().statusCode(201);

        // then
        manager().body(measurement(keyResult)).post(PATH).then().statusCode(409);
    }

    @Test
    void post_whenTheValueComesFromTasks_isRefused() {
        // given
        var keyResult = Ids.next();
        Plan.goal(Ids.next(), 1, "ACTIVE", Plan.person(null), keyResult, "TOTAL", "TASKS");

        // then
        manager()
                .body(measurement(keyResult))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:not-measured"));
    }

    @Test
    void post_whenTheGoalIsAnothers_isRefused() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var stranger = Plan.person(null);

        // then
        Awaitility.await()
                .untilAsserted(() -> stranger.member()
                        .body(measurement(keyResult))
                        .post(PATH)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("urn:problem-type:lockstep:not-yours")));
    }

    @Test
    void get_whenThereIsSuchAMeasurement_readsIt() {
        // given
        var created = manager()
                .body(measurement(Plan.keyResult(Plan.person(null), "TOTAL")))
                .post(PATH);

        // then
        as("reader", "viewer")
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("measurementId", equalTo(created.path("measurementId")));
        as("reader", "viewer").get(PATH + "/" + Ids.next()).then().statusCode(404);
    }

    private static Map<String, Object> rate(UUID keyResult, int numerator, int denominator) {
        return with(
                with(with(measurement(keyResult), "value", null), "numerator", numerator), "denominator", denominator);
    }
}
