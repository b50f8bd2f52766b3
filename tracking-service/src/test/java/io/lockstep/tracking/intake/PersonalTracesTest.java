package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * What is personal about a lead is planted everywhere a sender can put it, under one word that occurs nowhere else, and then
 * looked for in all there is: every column of every table, what is published, exported, shown and logged.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class PersonalTracesTest {

    private static final EventType FACT = EventType.v1("tracking", "lead-fact-recorded");
    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);

    private final String word = "planted" + Ids.next().toString().replace("-", "");
    private final String person = word + "@example.com";

    @Inject
    Jdbi jdbi;

    @Test
    void privacyDeletion_whenDone_leavesNothingPersonalAnywhereAndKeepsTheCounts() {
        // given
        var from = Instant.now();
        var log = new Log();
        var root = Logger.getLogger("");
        root.addHandler(log);
        try (var probe = EventProbe.fromNow("tracking")) {
            var source = Sender.register(
                    "STANDARD_WEBHOOKS",
                    Map.of(
                            "profile",
                            Map.of("rules", List.of(Map.of("name", "has a phone", "field", "phone", "weight", 1)))));

            // when: events, one of them twice with different contents, and bodies and events that cannot be read
            source.send(event("lead.created", person, "webinar"));
            source.send(event("lead.converted", person, "webinar"));
            source.send(event("lead.updated", person, person)); // an address for a channel
            source.send(event("lead.dances", person, "webinar"));
            source.send("{\"data\": \"about " + person + "\"");
            source.leads(1);
            var lead = (String) source.leads(1).getFirst().get("leadId");
            source.quarantined(3);
            // ... and by our own door
            direct("created", word + "-1", person, "webinar").statusCode(202);
            direct("updated", word + "-1", person, "fair").statusCode(202);
            direct("updated", word + "-2", person, person).statusCode(202);
            direct("dances", word + "-3", person, "webinar").statusCode(202);
            await().until(() -> status("/v1/leads/" + lead).equals("CONVERTED"));

            // then: it lies where it may, and nowhere else
            assertThat(tables()).containsOnlyKeys("quarantined_event", "raw_record");

            // when: both people ask to be forgotten, and more comes about them
            source.send(event("lead.privacy-deleted", person, "webinar")).then().statusCode(202);
            direct("privacy-deleted", word + "-4", person, "webinar").statusCode(202);
            await().until(() -> admin().get("/v1/leads/" + lead).path("forgotten"));
            source.send(event("lead.updated", person, person));
            source.send(event("lead.contacted", person, "webinar"));
            direct("updated", word + "-5", person, person).statusCode(202);
            direct("contacted", word + "-1", person, "webinar").statusCode(202);
            await().until(() -> waiting() == 0);
            await().until(this::outboxIsEmpty);

            // then
            assertThat(tables()).isEmpty();
            assertThat(manager()
                            .queryParam("from", from.toString())
                            .get("/v1/ledger/export")
                            .asString())
                    .contains(lead)
                    .doesNotContain(word);
            for (var read : List.of(
                    "/v1/leads/" + lead,
                    "/v1/leads/" + lead + "/timeline",
                    "/v1/leads/" + lead + "/records",
                    "/v1/timelines/" + lead,
                    "/v1/lead-events?leadId=" + lead,
                    "/v1/quarantined-events?limit=200",
                    "/v1/audit-entries?subjectId=" + lead)) {
                assertThat(admin().get(read).then().statusCode(200).extract().asString())
                        .as(read)
                        .doesNotContain(word);
            }
            var facts =
                    probe.awaitAtLeast(4, event -> event.is(FACT) && event.key().equals(lead));
            assertThat(probe.records())
                    .noneMatch(record ->
                            (record.key() + new String(record.value(), UTF_8) + record.headers()).contains(word));
            Log.write("watched");
            assertThat(log.lines()).anyMatch(line -> line.contains("watched")).noneMatch(line -> line.contains(word));

            // then: it still counts
            var last = facts.getLast().payload();
            assertThat(last.path("leads").intValue()).isEqualTo(1);
            assertThat(last.path("conversions").intValue()).isEqualTo(1);
            assertThat(last.path("qualityPoints").intValue()).isEqualTo(1);
        } finally {
            root.removeHandler(log);
        }
    }

    private String event(String type, String id, String channel) {
        return """
                {"type":"%s","timestamp":"%s","data":{"id":"%s","channel":"%s","email":"%s","name":"Wang %s",
                 "phone":"138-%s"}}""".formatted(type, EARLIER, id, channel, person, word, word);
    }

    private ValidatableResponse direct(String verb, String id, String lead, String channel) {
        return as("crm-" + word.substring(0, 7), "integration")
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        id + "@example.com",
                        "source",
                        "crm-" + word.substring(0, 7),
                        "type",
                        "lead." + verb,
                        "subject",
                        lead,
                        "time",
                        EARLIER.toString(),
                        "data",
                        Map.of("channel", channel, "email", person, "name", "Wang " + word)))
                .post("/v1/lead-events")
                .then();
    }

    /** The tables in which the word occurs, as text or as bytes, with the number of rows. */
    private Map<String, Integer> tables() {
        var hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
        return jdbi.withHandle(handle -> {
            var found = new TreeMap<String, Integer>();
            var names = handle.createQuery("""
                            select table_name from information_schema.tables
                            where table_schema = current_schema() and table_type = 'BASE TABLE'
                            """).mapTo(String.class).list();
            assertThat(names).contains("ledger", "lead", "outbox", "audit_entry", "raw_body", "fact_key");
            for (var name : names) {
                var rows = handle.createQuery("select count(*) from \"" + name
                                + "\" t where t::text like '%' || :word || '%' or t::text like '%' || :hex || '%'")
                        .bind("word", word)
                        .bind("hex", hex)
                        .mapTo(int.class)
                        .one();
                if (rows > 0) {
                    found.put(name, rows);
                }
            }
            return found;
        });
    }

    private static String status(String path) {
        return admin().get(path).path("status");
    }

    private int waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from raw_body")
                .mapTo(int.class)
                .one());
    }

    private boolean outboxIsEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from outbox)")
                .mapTo(boolean.class)
                .one());
    }

    /** All that is logged, with what was thrown. */
    private static final class Log extends ExtHandler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        Log() {
            setFormatter(new PatternFormatter("%p %c %m %e"));
        }

        static void write(String line) {
            org.jboss.logging.Logger.getLogger(PersonalTracesTest.class).info(line);
        }

        List<String> lines() {
            return lines;
        }

        @Override
        protected void doPublish(ExtLogRecord record) {
            lines.add(getFormatter().format(record));
        }
    }
}
