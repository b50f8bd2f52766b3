package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Registered sources from their first request to the facts: all kinds, with true payloads and signatures. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class IntakeResourceTest {

    private static final EventType FACT = EventType.v1("tracking", "lead-fact-recorded");
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    private static final Instant EARLIER = NOW.minus(10, ChronoUnit.DAYS);

    @Inject
    Jdbi jdbi;

    @Test
    void hubSpot_whenItsEventsComeOutOfOrder_publishesWhatTheLeadContributesAndNothingPersonal() {
        // given
        var keyResult = UUID.randomUUID();
        var source = Sender.register(
                "HUBSPOT",
                Map.of(
                        "secret",
                        "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
                        "attribution",
                        Map.of(
                                "rule",
                                "FIRST_TOUCH",
                                "assignments",
                                List.of(Map.of("channel", "PAID_SEARCH", "keyResultId", keyResult)))));
        source.useSecret("yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var body = Payloads.HUBSPOT.formatted(NOW.toEpochMilli(), EARLIER.toEpochMilli());
            source.send(body).then().statusCode(202).body("status", equalTo("ACCEPTED"));
            source.send(body).then().statusCode(200).body("status", equalTo("DUPLICATE"));

            // then
            var facts = probe.awaitAtLeast(
                    4,
                    event -> event.is(FACT)
                                    && event.payload()
                                            .path("keyResultId")
                                            .asText()
                                            .equals(keyResult.toString())
                            || event.is(FACT)
                                    && event.payload()
                                            .path("attribution")
                                            .asText()
                                            .equals("FIRST_TOUCH"));
            facts.forEach(EventContract.of("tracking")::assertKept);
            var last = facts.getLast().payload();
            assertThat(last.path("conversions").intValue()).isEqualTo(1);
            assertThat(last.path("marketingCustomers").intValue()).isEqualTo(1);
            assertThat(last.path("conversionDays").decimalValue()).isEqualByComparingTo("10");
            assertThat(last.path("attribution").textValue()).isEqualTo("FIRST_TOUCH");
            assertThat(last.toString()).doesNotContain("1246965");
        }
        var lead = source.leads(1).getFirst();
        assertThat(lead).containsEntry("status", "CONVERTED").containsEntry("effective", true);
        admin().get("/v1/leads/" + lead.get("leadId") + "/timeline")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("CONVERTED"))
                .body("items[0].occurredAt", equalTo(EARLIER.toString()));
        admin().get("/v1/leads/" + lead.get("leadId") + "/records").then().body("items", hasSize(3));
        assertThat(waiting(source)).isZero(); // the original body is gone
    }

    @Test
    void everyKind_whenItSendsAsItDoes_becomesALead() {
        var espo = Sender.register("ESPOCRM", Map.of());
        espo.send("Lead.update", Payloads.ESPOCRM.formatted("2026-02-14 08:00:00"), Map.of())
                .then()
                .statusCode(202);
        var mautic = Sender.register("MAUTIC", Map.of());
        mautic.send(Payloads.MAUTIC.formatted(EARLIER, NOW)).then().statusCode(202);
        var salesforce = Sender.register("SALESFORCE", Map.of());
        salesforce
                .send(Payloads.SALESFORCE.formatted(EARLIER.toEpochMilli()))
                .then()
                .statusCode(202);
        var standard = Sender.register("STANDARD_WEBHOOKS", Map.of());
        standard.send(Payloads.STANDARD.formatted(EARLIER)).then().statusCode(202);
        var events = Sender.register("CLOUDEVENTS", Map.of());
        events.send("", "[" + Payloads.CLOUD_EVENT.formatted(EARLIER) + "]", type("application/cloudevents-batch+json"))
                .then()
                .statusCode(202);
        var csv = Sender.register("CSV", Map.of());
        csv.send("", Payloads.CSV.formatted("2026-02-14"), type("text/csv"))
                .then()
                .statusCode(202);

        assertThat(espo.leads(1).getFirst())
                .containsEntry("status", "CONVERTED")
                .containsEntry("owner", "64a0");
        assertThat(mautic.leads(1)).hasSize(1);
        assertThat(salesforce.leads(1).getFirst()).containsEntry("status", "ASSIGNED");
        assertThat(standard.leads(1).getFirst()).containsEntry("status", "NEW");
        assertThat(events.leads(1)).hasSize(1);
        assertThat(csv.leads(2)).hasSize(2);
        assertThat(csv.quarantined(1).getFirst()).containsEntry("reason", "MALFORMED_EVENT");
    }

    @Test
    void cloudEvents_whenTheyCarryABearerTokenInBinaryMode_areTaken() {
        var source = Sender.register("CLOUDEVENTS", Map.of());

        plain().contentType("application/json")
                .header("Authorization", "Bearer " + source.secret())
                .header("ce-specversion", "1.0")
                .header("ce-id", "1")
                .header("ce-source", "/crm")
                .header("ce-type", "lead.qualified")
                .header("ce-subject", "%E7%8E%8B")
                .body("{\"channel\": \"webinar\"}")
                .post(source.path(""))
                .then()
                .statusCode(202);

        assertThat(source.leads(1).getFirst()).containsEntry("status", "QUALIFIED");
    }

    @Test
    void options_whenASenderAsks_allowsIt() {
        var source = Sender.register("CLOUDEVENTS", Map.of());

        plain().header("WebHook-Request-Origin", "events.example.com")
                .header("WebHook-Request-Rate", "120")
                .options(source.path(""))
                .then()
                .statusCode(204)
                .header("WebHook-Allowed-Origin", "events.example.com")
                .header("WebHook-Allowed-Rate", notNullValue());
        plain().options("/v1/intake/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type);
    }

    private int waiting(Sender source) {
        return count("select count(*) from raw_body where source_id::text = ?", source.id());
    }

    private int count(String sql, String argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, argument).mapTo(int.class).one());
    }
}
