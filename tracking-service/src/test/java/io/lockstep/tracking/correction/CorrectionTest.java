package io.lockstep.tracking.correction;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class CorrectionTest {

    private static final String PATH = "/v1/progress-updates";
    private static final Map<String, Object> HALF = Map.of("percent", 0.5, "reason", "counted twice");

    @Test
    void correct_whenProgressWasWrong_keepsBothAndPublishesTheCorrection() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);
        var wrong = owner.member().body(on(task)).post(PATH).<String>path("progressId");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = manager().body(HALF).post(PATH + "/" + wrong + "/corrections");

            // then
            answer.then()
                    .statusCode(201)
                    .body("corrects", equalTo(wrong))
                    .body("percent", equalTo(0.5f))
                    .body("asOf", equalTo(on(task).get("asOf")))
                    .body("reportedBy", equalTo(owner.subject()))
                    .body("correctedBy", equalTo("manager"));
            manager().get(PATH + "/" + wrong).then().body("supersededBy", equalTo(answer.path("progressId")));
            manager()
                    .queryParam("taskId", task)
                    .get(PATH)
                    .then()
                    .body("items.progressId", equalTo(List.of(answer.path("progressId"), wrong)));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.type().toString()).contains("progress-corrected");
        }
    }

    @Test
    void correct_whenRepeated_answersAsBeforeButAnotherCorrectionIsRefused() {
        // given
        var wrong = progress();
        var first = manager().body(HALF).post(PATH + "/" + wrong + "/corrections");

        // then
        manager()
                .body(HALF)
                .post(PATH + "/" + wrong + "/corrections")
                .then()
                .statusCode(201)
                .body("progressId", equalTo(first.path("progressId")));
        manager()
                .body(Map.of("percent", 0.4, "reason", "once more"))
                .post(PATH + "/" + wrong + "/corrections")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:lockstep:superseded"));
        manager()
                .body(Map.of("percent", 0.4, "reason", "once more"))
                .post(PATH + "/" + first.path("progressId") + "/corrections")
                .then()
                .statusCode(201);
    }

    @Test
    void correct_whenTheTaskIsAnothersOrTheFactUnknown_isRefused() {
        Plan.person(null)
                .member()
                .body(HALF)
                .post(PATH + "/" + progress() + "/corrections")
                .then()
                .statusCode(403);
        manager()
                .body(HALF)
                .post(PATH + "/" + Ids.next() + "/corrections")
                .then()
                .statusCode(404);
        manager()
                .body(Map.of("percent", 0.5))
                .post(PATH + "/" + progress() + "/corrections")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/reason"));
    }

    @Test
    void withdraw_whenAMeasurementWasWrong_saysSoAndStaysReadable() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var wrong =
                manager().body(measurement(keyResult)).post("/v1/measurements").<String>path("measurementId");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = manager()
                    .body(Map.of("reason", "of another quarter"))
                    .post("/v1/measurements/" + wrong + "/withdrawals");

            // then
            answer.then().statusCode(201).body("withdraws", equalTo(wrong)).body("withdrawnBy", equalTo("manager"));
            manager()
                    .get("/v1/measurements/" + wrong)
                    .then()
                    .statusCode(200)
                    .body("supersededBy", equalTo(answer.path("eventId")));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.key()).isEqualTo(keyResult.toString());
        }
    }

    @Test
    void correct_whenAMeasurementWasWrong_publishesTheCorrection() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "RATE");
        var rate = with(with(with(measurement(keyResult), "value", null), "numerator", 2), "denominator", 25);
        var wrong = manager().body(rate).post("/v1/measurements").<String>path("measurementId");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = manager()
                    .body(Map.of("numerator", 3, "denominator", 25, "reason", "one more"))
                    .post("/v1/measurements/" + wrong + "/corrections");

            // then
            answer.then().statusCode(201).body("numerator", equalTo(3)).body("value", nullValue());
            EventContract.of("tracking").assertKept(probe.await(UUID.fromString(answer.path("eventId"))));
        }
    }

    @Test
    void post_whenTheReporterIsInDoubt_needsANote() {
        // given
        var task = Plan.task(Plan.person(null));
        var doubtful = with(with(on(task), "note", null), "confidence", 0.49);

        // then
        manager()
                .body(doubtful)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:note-required"))
                .body("errors.pointer", hasItem("#/note"));
        manager()
                .body(with(with(doubtful, "confidence", 0.5), "evidence", List.of("https://crm.example.org/7")))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("confidence", equalTo(0.5f))
                .body("evidence[0]", equalTo("https://crm.example.org/7"));
        manager()
                .body(with(on(task), "evidence", List.of("javascript:alert(1)")))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private static String progress() {
        return manager().body(on(Plan.task(Plan.person(null)))).post(PATH).path("progressId");
    }
}
