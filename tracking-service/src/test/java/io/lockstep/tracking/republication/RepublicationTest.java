package io.lockstep.tracking.republication;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.event.EventRecords;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.lockstep.tracking.intake.Sender;
import io.lockstep.tracking.ledger.Digest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RepublicationTest {

    private static final EventType LEAD = EventType.v1("tracking", "lead-fact-recorded");

    /** Nine of facts; of leads one, then two for two parts, one, one, and at the merger one for nothing and two again. */
    private static final int EVENTS = 9 + 8;

    @Inject
    Jdbi jdbi;

    @Inject
    RepublicationWorker worker;

    @Inject
    TestReader reader;

    @Inject
    TestReader.Channel channel;

    @Test
    void republication_whenAConsumerKnowsTheEvents_isIgnoredAndAWipedOneGetsEverything() {
        // given: facts of every kind, and a consumer that has read all of them
        var from = Instant.now();
        List<ConsumerRecord<String, byte[]>> first;
        try (var probe = EventProbe.fromNow("tracking")) {
            recordFacts();
            recordLeads();
            await().until(this::outboxIsEmpty);
            first = await().until(probe::records, records -> records.size() >= EVENTS);
        }
        channel.read(first);
        assertThat(reader.handled()).hasSize(EVENTS);

        // when
        List<ConsumerRecord<String, byte[]>> again;
        try (var probe = EventProbe.fromNow("tracking")) {
            var asked = admin().body(Map.of("from", from.toString())).post("/v1/republications");
            asked.then().statusCode(201);
            awaitDone(asked.path("republicationId"));
            await().until(this::outboxIsEmpty);
            var events = admin().get("/v1/republications/" + asked.path("republicationId"))
                    .<Integer>path("events");
            again = await().until(probe::records, records -> records.size() >= events);
        }

        // then: the same events, of leads those of their newest versions
        assertThat(said(again)).isEqualTo(said(withoutOldVersions(first)));
        assertThat(again).hasSameSizeAs(said(again).keySet());
        again.forEach(record -> EventContract.of("tracking").assertKept(EventRecords.read(record)));

        // then: who knows them ignores them
        channel.read(again);
        assertThat(reader.handled()).isEmpty();

        // when: the consumer loses its data
        jdbi.useHandle(handle -> handle.createUpdate("delete from inbox where event_id = any(:ids)")
                .bind("ids", SqlArray.uuids(said(first).keySet()))
                .execute());
        channel.read(again);

        // then
        assertThat(reader.handled())
                .extracting(ReceivedEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        said(withoutOldVersions(first)).keySet());
    }

    @Test
    void republication_whenStoppedAndResumed_goesOnWhereItWasAndIsAudited() {
        // given: more than two pages
        var from = Instant.now();
        jdbi.useHandle(handle -> handle.execute("""
                insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, content)
                select id, 'FIGURE', id, '2026-02-15', now(), 'test', jsonb_build_object('figureId', id)
                from (select uuidv7() id from generate_series(1, 2500)) f
                """));
        try (var probe = EventProbe.fromNow("tracking")) {
            var wanted = Map.of("kinds", Set.of("FIGURES"), "from", from.toString());

            // when
            String id = admin().body(wanted).post("/v1/republications").path("republicationId");
            var stopped = admin().post("/v1/republications/" + id + "/stop");
            worker.work();

            // then
            stopped.then().statusCode(200).body("state", equalTo("STOPPED"));
            admin().get("/v1/republications/" + id).then().body("facts", equalTo(stopped.<Integer>path("facts")));
            assertThat(stopped.<Integer>path("facts")).isLessThanOrEqualTo(1_000);

            // when
            admin().post("/v1/republications/" + id + "/resume").then().body("state", equalTo("RUNNING"));
            awaitDone(id);

            // then
            admin().get("/v1/republications/" + id)
                    .then()
                    .body("facts", equalTo(2500))
                    .body("events", equalTo(2500));
            await().until(this::outboxIsEmpty);
            var published = await().until(probe::records, records -> records.size() >= 2500);
            assertThat(published).hasSize(2500);
            assertThat(said(published)).hasSize(2500);
            admin().post("/v1/republications/" + id + "/stop")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:lockstep:republication-ended"));
            admin().queryParam("subjectId", id)
                    .get("/v1/audit-entries")
                    .then()
                    .body("items.action", contains("REQUESTED", "STOPPED", "RESUMED"));
            admin().get("/v1/republications").then().body("items[0].republicationId", equalTo(id));
        }
    }

    @Test
    void republication_whenFactsWereCarriedOver_publishesThemUnderTheirIdsIfTheirKindIsWanted() {
        // given: what is left of a task's progress of a month that was let go
        var from = Instant.now();
        var fact = UUID.fromString("0198c7a1-0000-7000-8000-00000000feed");
        jdbi.useHandle(handle -> handle.execute("""
                insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, content)
                select uuidv7(), 'OPENING_BALANCE', gen_random_uuid(), '2025-11-02', now(), 'system', jsonb_build_object(
                    'before', '2025-12-01', 'facts', jsonb_build_array(jsonb_build_object('kind', 'PROGRESS', 'id', ?::text,
                    'asOf', '2025-11-02', 'recordedAt', '2025-11-02T08:00:00+00:00', 'content', '{"percent": 0.6}'::jsonb)))
                """, fact.toString()));
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var without = republished(Map.of("kinds", Set.of("MEASUREMENTS", "SPEND"), "from", from.toString()));
            var with = republished(Map.of("kinds", Set.of("PROGRESS"), "from", from.toString()));

            // then
            assertThat(without).isZero();
            assertThat(with).isEqualTo(1);
            var event = probe.await(fact);
            assertThat(event.type()).hasToString("io.lockstep.tracking.progress-recorded.v1");
            assertThat(event.time()).isEqualTo("2025-11-02T08:00:00Z");
        }
    }

    @Test
    void republication_whenAskedForWrongly_isRefused() {
        admin().body(Map.of("from", "2026-02-15T00:00:00Z", "to", "2026-02-15T00:00:00Z"))
                .post("/v1/republications")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:empty-period"));
        admin().body(Map.of("kinds", Set.of("HOROSCOPES")))
                .post("/v1/republications")
                .then()
                .statusCode(400);
        manager().body(Map.of()).post("/v1/republications").then().statusCode(403);
        admin().get("/v1/republications/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** Nine facts: reported, corrected, withdrawn, entered, changed. */
    private static void recordFacts() {
        var task = Plan.task(Plan.person(null));
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var progress = manager().body(on(task)).post("/v1/progress-updates").<String>path("progressId");
        created("/v1/progress-updates/" + progress + "/corrections", Map.of("percent", 0.5, "reason", "miscounted"));
        var other = manager().body(on(task)).post("/v1/progress-updates").<String>path("progressId");
        created("/v1/progress-updates/" + other + "/withdrawals", Map.of("reason", "not ours"));
        var measured =
                manager().body(measurement(keyResult)).post("/v1/measurements").<String>path("measurementId");
        created("/v1/measurements/" + measured + "/corrections", Map.of("value", 5.50, "reason", "miscounted"));
        Map<String, Object> day = Map.of("asOf", "2026-02-15", "channel", "line-" + task, "amount", 100);
        var spend = manager().body(day).post("/v1/spend");
        manager()
                .header("If-Match", spend.header("ETag"))
                .body(with(day, "amount", 120.5))
                .put("/v1/spend/" + spend.path("spendId"))
                .then()
                .statusCode(200);
        created("/v1/figures", with(day, "figure", "orders"));
    }

    private static void created(String path, Map<String, Object> body) {
        manager().body(body).post(path).then().statusCode(201);
    }

    /** A lead of two parts in its second version, and one that is the double of another. */
    private static void recordLeads() {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of("attribution", Map.of("rule", "LINEAR")));
        source.send(lead("created", "l-1", "webinar", 10));
        source.leads(1);
        source.send(lead("updated", "l-1", "fair", 9));
        source.send(lead("created", "l-2", "webinar", 8));
        source.send(lead("created", "l-3", "fair", 7));
        var ids = source.leads(3).stream().map(it -> it.get("leadId")).toList();
        manager()
                .body(Map.of("into", ids.get(1), "reason", "one company"))
                .post("/v1/leads/" + ids.get(0) + "/merge")
                .then()
                .statusCode(200);
    }

    private static String lead(String verb, String id, String channel, int daysAgo) {
        return """
                {"type":"lead.%s","timestamp":"%s","data":{"id":"%s","channel":"%s"}}""".formatted(verb, Instant.now().minus(daysAgo, ChronoUnit.DAYS), id, channel);
    }

    /** Of each event a digest of what it says, by its id; the order of fields does not matter. */
    private static Map<UUID, String> said(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(EventRecords::read)
                .collect(Collectors.toMap(
                        ReceivedEvent::id,
                        event -> event.type() + " " + event.key() + " " + Digest.of((Object) event.payload()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Of each lead its newest version. */
    private static Map<String, Long> latest(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(EventRecords::read)
                .filter(event -> event.is(LEAD))
                .collect(Collectors.toMap(ReceivedEvent::key, RepublicationTest::version, Math::max));
    }

    private static List<ConsumerRecord<String, byte[]>> withoutOldVersions(
            List<ConsumerRecord<String, byte[]>> records) {
        var latest = latest(records);
        return records.stream()
                .filter(record -> {
                    var event = EventRecords.read(record);
                    return !event.is(LEAD) || version(event) == latest.get(event.key());
                })
                .toList();
    }

    private static long version(ReceivedEvent event) {
        return event.payload().path("version").longValue();
    }

    /** How many events were published again. */
    private int republished(Map<String, Object> wanted) {
        var asked = admin().body(wanted).post("/v1/republications");
        awaitDone(asked.path("republicationId"));
        return admin().get("/v1/republications/" + asked.path("republicationId"))
                .path("events");
    }

    private void awaitDone(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            worker.work(); // beside the clock's own turns
                            return admin().get("/v1/republications/" + id).path("state");
                        },
                        "DONE"::equals);
    }

    private boolean outboxIsEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from outbox)")
                .mapTo(boolean.class)
                .one());
    }
}
