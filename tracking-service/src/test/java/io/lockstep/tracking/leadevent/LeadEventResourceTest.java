package io.lockstep.tracking.leadevent;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.leadevent.LeadEvents.event;
import static io.lockstep.tracking.leadevent.LeadEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LeadEventResourceTest {

    private static final String PATH = "/v1/lead-events";
    private static final EventType FACT = EventType.v1("tracking", "lead-fact-recorded");

    private final String source = LeadEvents.source();

    @Test
    void post_whenStructured_recordsTheEventAndPublishesNothingPersonal() {
        try (var probe = EventProbe.fromNow("tracking")) {
            // when
            var answer = structured(event(source, "created", "wang.fang@example.com"));

            // then
            answer.then().statusCode(202).body("status", equalTo("RECORDED")).body("leadId", notNullValue());
            var published = probe.await(UUID.fromString(answer.header("Lockstep-Event-Id")));
            EventContract.of("tracking").assertKept(published);
            assertThat(answer.<String>path("eventId")).isEqualTo(published.id().toString());
            assertThat(published.key()).isEqualTo(answer.path("leadId"));
            assertThat(published.payload().path("leads").intValue()).isEqualTo(1);
            assertThat(published.payload().path("channel").textValue()).isEqualTo("webinar");
            assertThat(published.payload().toString()).doesNotContain("wang.fang", source);
        }
    }

    @Test
    void post_whenBinary_readsTheAttributesFromHeaders() {
        // when
        var answer = binary(source, "evt-1", "%E7%8E%8B%E8%8A%B3", "{\"channel\": \"webinar\"}");

        // then: the same event in structured mode is a repetition, so the percent-encoded subject was understood
        answer.then().statusCode(202).body("status", equalTo("RECORDED"));
        var same = with(
                with(with(event(source, "created", "王芳"), "id", "evt-1"), "time", null),
                "data",
                Map.of("channel", "webinar"));
        structured(same)
                .then()
                .statusCode(200)
                .body("status", equalTo("DUPLICATE"))
                .body("eventId", equalTo(answer.path("eventId")))
                .header("Lockstep-Event-Id", answer.<String>path("eventId"));
    }

    @Test
    void post_whenABatchHasOneBadEvent_recordsTheOthersAndKeepsItInQuarantine() {
        // given
        var bad = with(event(source, "created", "lead-2"), "type", "deal.won");

        // when
        var answer = batch(List.of(event(source, "created", "lead-1"), bad, event(source, "qualified", "lead-1")));

        // then
        answer.then()
                .statusCode(202)
                .body("items.status", contains("RECORDED", "QUARANTINED", "RECORDED"))
                .body("items[1].reason", equalTo("UNKNOWN_TYPE"))
                .body("items[1].leadId", nullValue())
                .header("Lockstep-Event-Id", answer.<String>path("items[2].eventId"));
        assertThat(answer.<String>path("items[0].leadId")).isEqualTo(answer.path("items[2].leadId"));
        assertThat(quarantined(source))
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsEntry("reason", "UNKNOWN_TYPE")
                        .containsEntry("id", bad.get("id"))
                        .hasEntrySatisfying(
                                "body", body -> assertThat((String) body).contains("deal.won", "wang.fang")));
    }

    @Test
    void post_whenTheBatchIsSentAgain_saysDuplicateAndChangesNothing() {
        // given
        var events = List.of(event(source, "created", "lead-1"), event(source, "created", "lead-2"));
        var first = batch(events);

        // when
        var second = batch(events);

        // then
        second.then().statusCode(202).body("items.status", contains("DUPLICATE", "DUPLICATE"));
        assertThat(second.<List<String>>path("items.eventId")).isEqualTo(first.path("items.eventId"));
        assertThat(facts(first.path("items[0].leadId"))).hasSize(1);
    }

    @Test
    void post_whenOneIdNamesTwoEvents_keepsTheFirstAndReportsTheOther() {
        // given
        var event = event(source, "created", "lead-1");
        var lead = structured(event).<String>path("leadId");

        // when
        var answer = structured(with(event, "data", Map.of("channel", "trade-fair")));

        // then
        answer.then().statusCode(202).body("status", equalTo("CONFLICT")).body("reason", equalTo("CONFLICT"));
        assertThat(facts(lead))
                .singleElement()
                .satisfies(fact -> assertThat(fact).containsEntry("channel", "webinar"));
        assertThat(quarantined(source)).hasSize(1);
    }

    @Test
    void post_whenOneBatchHoldsAnIdTwice_recordsItOnce() {
        // given
        var event = event(source, "created", "lead-1");

        // when
        var answer = batch(List.of(event, event, with(event, "subject", "lead-9")));

        // then
        answer.then().body("items.status", contains("RECORDED", "DUPLICATE", "CONFLICT"));
    }

    @Test
    void post_whenEventsOfALeadArriveShuffled_publishesItsWholeContributionWithRisingVersions() {
        try (var probe = EventProbe.fromNow("tracking")) {
            // given
            var events = List.of(
                    with(
                            at(event(source, "converted", "lead-1"), "2026-01-03T10:00:00Z"),
                            "data",
                            Map.of("amount", 128000.5)),
                    at(event(source, "created", "lead-1"), "2026-01-01T20:00:00Z"),
                    at(event(source, "qualified", "lead-1"), "2026-01-02T10:00:00Z"));

            // when
            events.forEach(this::structured);

            // then
            var whole = probe.await(event -> event.is(FACT)
                    && event.payload().path("version").longValue() == 3
                    && event.payload().path("revenue").doubleValue() == 128000.5);
            assertThat(probe.matching(event -> event.is(FACT) && event.key().equals(whole.key())))
                    .extracting(event -> event.payload().path("version").longValue())
                    .containsExactly(1L, 2L, 3L);
            var last = whole.payload();
            assertThat(last.path("asOf").textValue()).isEqualTo("2026-01-02"); // the day in Shanghai
            assertThat(List.of("leads", "effectiveLeads", "conversions"))
                    .allSatisfy(field -> assertThat(last.path(field).intValue()).isEqualTo(1));
            assertThat(last.path("revenue").decimalValue()).isEqualByComparingTo("128000.5");
        }
    }

    @Test
    void post_whenManySendersRaceOnOneLead_losesAndDoublesNothing() {
        // given
        var events = IntStream.range(0, 20)
                .mapToObj(i -> event(source, "updated", "lead-1"))
                .toList();
        try (var probe = EventProbe.fromNow("tracking")) {

            // when: each event twice, all at once
            var answers = Collections.nCopies(2, events).stream().flatMap(List::stream).toList().parallelStream()
                    .map(this::structured)
                    .toList();

            // then
            assertThat(answers).extracting(Response::statusCode).containsOnly(200, 202);
            var lead = answers.getFirst().<String>path("leadId");
            assertThat(facts(lead)).hasSize(20);
            assertThat(probe.awaitAtLeast(20, event -> event.key().equals(lead)))
                    .extracting(event -> event.payload().path("version").longValue())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
        }
    }

    @Test
    void post_whenTheSourceIsAnothers_isRefused() {
        // single: a problem
        as("somebody-else", "integration")
                .contentType("application/cloudevents+json")
                .body(event(source, "created", "lead-1"))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem-type:lockstep:foreign-source"));

        // batch: kept apart from the others
        as("somebody-else", "integration")
                .contentType("application/cloudevents-batch+json")
                .body(List.of(event(source, "created", "lead-1"), event("somebody-else", "created", "lead-1")))
                .post(PATH)
                .then()
                .statusCode(202)
                .body("items.status", contains("QUARANTINED", "RECORDED"))
                .body("items[0].reason", equalTo("FOREIGN_SOURCE"));
    }

    @ParameterizedTest
    @CsvSource({
        "member, 403",
        "viewer, 403",
        "manager, 202",
        "admin, 202",
    })
    void post_whenTheCallerIsNoIntegration_dependsOnTheRole(String role, int status) {
        as("anybody", role)
                .contentType("application/cloudevents+json")
                .body(event(source, "created", "lead-1"))
                .post(PATH)
                .then()
                .statusCode(status);
    }

    @Test
    void post_whenTheBatchHas500Events_recordsThem() {
        var events = IntStream.range(0, 500)
                .mapToObj(i -> event(source, "created", "lead-" + i))
                .toList();

        var answer = batch(events);

        answer.then().statusCode(202);
        assertThat(answer.<List<String>>path("items.status")).hasSize(500).containsOnly("RECORDED");
    }

    private Response structured(Map<String, Object> event) {
        return as(String.valueOf(event.get("source")), "integration")
                .contentType("application/cloudevents+json")
                .body(event)
                .post(PATH);
    }

    private Response batch(List<Map<String, Object>> events) {
        return as(source, "integration")
                .contentType("application/cloudevents-batch+json")
                .body(events)
                .post(PATH);
    }

    private static Response binary(String source, String id, String subject, String data) {
        return as(source, "integration")
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", source)
                .header("ce-type", "lead.created")
                .header("ce-subject", subject)
                .body(data)
                .post(PATH);
    }

    private static Map<String, Object> at(Map<String, Object> event, String time) {
        return with(event, "time", Instant.parse(time).toString());
    }

    private static List<Map<String, Object>> facts(String leadId) {
        return manager()
                .queryParam("leadId", leadId)
                .queryParam("limit", 200)
                .get(PATH)
                .path("items");
    }

    private static List<Map<String, Object>> quarantined(String source) {
        List<Map<String, Object>> all =
                admin().queryParam("limit", 200).get("/v1/quarantined-events").path("items");
        return all.stream().filter(event -> source.equals(event.get("source"))).toList();
    }
}
