package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Plan.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read, or should not be believed. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class IntakeQuarantineTest {

    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);

    @Inject
    Jdbi jdbi;

    @Test
    void quarantine_whenTheMappingIsCorrected_isReplayed() {
        // given: a system that calls things by other names
        var source = Sender.register("GENERIC_JSON", Map.of());
        source.send(Payloads.GENERIC.formatted(EARLIER.getEpochSecond())).then().statusCode(202);
        source.send("{\"rows\": [{\"nobody\": 1}]}").then().statusCode(202);
        var ids = source.quarantined(2).stream()
                .map(it -> (String) it.get("quarantineId"))
                .toList();

        // when
        var settings = Map.of("name", "Generic " + source.id(), "active", true, "mapping", Payloads.GENERIC_MAPPING);
        var tag = admin().get("/v1/sources/" + source.id()).header("ETag");
        admin().body(settings).put("/v1/sources/" + source.id()).then().statusCode(428);
        admin().header("If-Match", tag)
                .body(settings)
                .put("/v1/sources/" + source.id())
                .then()
                .statusCode(200);
        var summary = admin().queryParam("sourceId", source.id()).post("/v1/quarantined-events/replay");

        // then
        summary.then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(1))
                .body("next", nullValue());
        assertThat(source.leads(1).getFirst()).containsEntry("status", "CONVERTED");
        var left = source.quarantined(1).getFirst();
        assertThat(left).containsEntry("reason", "MISSING_SUBJECT");
        admin().post("/v1/quarantined-events/" + left.get("quarantineId") + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        admin().get("/v1/quarantined-events/" + ids.getFirst() + "x").then().statusCode(404);
        manager().post("/v1/quarantined-events/replay").then().statusCode(403);
    }

    @Test
    void batch_whenOneOf500IsBad_takesTheOthers() {
        // given
        var source = Sender.register("CLOUDEVENTS", Map.of());
        var batch = IntStream.range(0, 500)
                .mapToObj(i -> Payloads.CLOUD_EVENT
                        .formatted(EARLIER)
                        .replace("evt-1", "evt-" + i)
                        .replace("lead-1", "lead-" + i)
                        .replace("webinar", i == 250 ? "🙂".repeat(200) : "webinar"))
                .collect(Collectors.joining(",", "[", "]"));

        // when
        source.send("", batch, type("application/cloudevents-batch+json"))
                .then()
                .statusCode(202);

        // then
        assertThat(source.quarantined(1).getFirst()).containsEntry("reason", "INVALID_DATA");
        await().until(() -> count("select count(*) from lead where source = ?", source.id()) == 499);
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2999-01-01T00:00:00Z"})
    void event_whenOfAnImpossibleTime_waitsInQuarantine(String time) {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());

        source.send(Payloads.STANDARD.formatted(time)).then().statusCode(202);

        assertThat(source.quarantined(1).getFirst()).containsEntry("reason", "TIME_OUT_OF_RANGE");
    }

    @Test
    void event_whenItsIdComesWithAnotherBody_keepsTheFirst() {
        // given
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var body = Payloads.STANDARD.formatted(EARLIER);
        var other = body.replace("webinar", "fair");
        source.standard(plain(), "msg_same", Instant.now(), body)
                .body(body)
                .post(source.path(""))
                .then()
                .statusCode(202);
        source.leads(1);

        // when: again, and with another body
        source.standard(plain(), "msg_same", Instant.now(), body)
                .body(body)
                .post(source.path(""))
                .then()
                .statusCode(200);
        source.standard(plain(), "msg_same", Instant.now(), other)
                .body(other)
                .post(source.path(""))
                .then()
                .statusCode(202);

        // then
        assertThat(source.quarantined(1).getFirst()).containsEntry("reason", "CONFLICT");
        assertThat(source.leads(1).toString()).contains("webinar").doesNotContain("fair");
    }

    @Test
    void event_whenAFieldHoldsBrokenUnicode_isRecordedAllTheSame() {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());

        source.send(Payloads.STANDARD.formatted(EARLIER).replace("wang.fang", "\\ud800 \\u0000 🙂"))
                .then()
                .statusCode(202);

        assertThat(source.leads(1)).hasSize(1);
        source.quarantined(0);
    }

    @Test
    void body_whenItCannotBeRead_isStoredAndQuarantined() {
        var source = Sender.register("MAUTIC", Map.of());

        source.send("[".repeat(10_000)).then().statusCode(202);
        source.send("no json").then().statusCode(202);
        source.send("").then().statusCode(202);

        assertThat(source.quarantined(3)).allSatisfy(it -> assertThat(it).containsEntry("reason", "MALFORMED_BODY"));
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type);
    }

    private int count(String sql, String argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, argument).mapTo(int.class).one());
    }
}
