package io.lockstep.tracking.batch;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class BatchTest {

    private static final String PATH = "/v1/progress-batches";

    @Test
    void post_whenOneOfFiveHundredIsBad_storesTheOthersAndPointsAtIt() {
        // given
        var task = Plan.task(Plan.person(null));
        var items = new ArrayList<Object>(IntStream.range(0, 500)
                .mapToObj(i -> with(on(task), "externalId", "item-" + task + i))
                .toList());
        items.set(250, with(on(task), "percent", "much"));

        // when
        var answer = manager().body(Map.of("items", items)).post(PATH);

        // then
        answer.then()
                .statusCode(207)
                .body("results[250].status", equalTo(400))
                .body("results[250].problem.type", equalTo("urn:problem-type:lockstep:invalid-value"))
                .body("results[250].problem.errors.pointer", hasItem("#/percent"));
        assertThat(Collections.frequency(answer.<List<Integer>>path("results.status"), 201))
                .isEqualTo(499);
        assertThat(answer.header("Lockstep-Event-Id")).isEqualTo(answer.path("results[499].eventId"));
    }

    @Test
    void post_whenEachItemIsWrongInItsOwnWay_saysOfEachWhatIsWrong() {
        // given
        var task = Plan.task(Plan.person(null));
        var good = with(on(task), "externalId", "good-" + task);

        // when
        var answer = manager()
                .body(Plan.fields(
                        "items",
                        List.of(
                                good,
                                with(on(task), "percent", -1),
                                with(on(task), "score", 1),
                                with(on(task), "asOf", "2999-01-01"),
                                on(Ids.next()),
                                "no object")))
                .post(PATH);

        // then
        answer.then().statusCode(207).body("results.status", equalTo(List.of(201, 400, 400, 400, 422, 400)));
        manager()
                .body(Map.of("items", List.of(good)))
                .post(PATH)
                .then()
                .statusCode(207)
                .body("results[0].status", equalTo(200))
                .body("results[0].id", equalTo(answer.path("results[0].id")));
    }

    @Test
    void post_whenRepeatedUnderItsIdempotencyKey_recordsEachItemOnceAndPublishesIt() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var body = Map.of("items", List.of(measurement(keyResult), with(measurement(keyResult), "value", 630)));
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var first =
                    manager().header("Idempotency-Key", "\"night\"").body(body).post("/v1/measurement-batches");
            var second =
                    manager().header("Idempotency-Key", "\"night\"").body(body).post("/v1/measurement-batches");

            // then
            assertThat(first.<List<String>>path("results.id")).isEqualTo(second.path("results.id"));
            second.then().body("results.status", equalTo(List.of(200, 200)));
            probe.await(UUID.fromString(first.path("results[1].eventId")));
            assertThat(probe.matching(event -> event.key().equals(keyResult.toString())))
                    .hasSize(2);
        }
    }

    @Test
    void post_whenTheBatchIsTooLong_isRefused() {
        manager()
                .body(Map.of("items", Collections.nCopies(501, Map.of())))
                .post(PATH)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem-type:lockstep:too-many-items"));
    }
}
