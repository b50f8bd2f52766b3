package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.tracking.quarantine.Quarantine;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Leads that were merged, and leads whose people asked to be forgotten. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ForgottenLeadsTest {

    private static final EventType FACT = EventType.v1("tracking", "lead-fact-recorded");
    private static final Instant NOW =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    private static final Instant EARLIER = NOW.minus(10, ChronoUnit.DAYS);

    @Inject
    Jdbi jdbi;

    @Inject
    IntakeUpkeep upkeep;

    @Inject
    Quarantine quarantine;

    @Test
    void privacy_whenAPersonAsksToBeForgotten_leavesTheCountsAlone() {
        // given: two leads, one of which was merged into another, and something unreadable about each
        var source = Sender.register("HUBSPOT", Map.of());
        source.send(hubSpot("contact.creation", 501, 1, ",\"changeFlag\":\"NEW\""));
        source.send(hubSpot("contact.creation", 502, 2, ",\"changeFlag\":\"NEW\""));
        source.send(hubSpot("contact.creation", 777, 3, ",\"changeFlag\":\"NEW\""));
        source.send(hubSpot("contact.merge", 502, 4, ",\"primaryObjectId\":502,\"mergedObjectIds\":[501]"));
        source.send(hubSpot(
                "contact.propertyChange", 501, 5, ",\"propertyName\":\"amount\",\"propertyValue\":\"secret 501\""));
        source.send("[{\"unreadable\": \"about 502\"}, {\"unreadable\": \"about 5021\"}]");
        source.leads(3);
        source.quarantined(3);
        assertThat(records(source)).isEqualTo(4);

        // when
        source.send(hubSpot("contact.privacyDeletion", 502, 6, "")).then().statusCode(202);

        // then
        source.quarantined(1); // about 5021
        await().until(() -> records(source) == 1);
        assertThat(source.leads(3))
                .extracting(lead -> lead.get("status") + " " + lead.get("forgotten"))
                .containsExactlyInAnyOrder("NEW false", "NEW true", "MERGED false");

        // when: something late
        source.send(hubSpot(
                "contact.propertyChange", 501, 7, ",\"propertyName\":\"email\",\"propertyValue\":\"x@y.example\""));
        source.send(hubSpot("contact.propertyChange", 502, 8, ",\"propertyName\":\"amount\",\"propertyValue\":\"x\""));
        source.send(hubSpot("contact.creation", 888, 9, ",\"changeFlag\":\"NEW\""));

        // then: it is not kept
        source.leads(4);
        assertThat(records(source)).isEqualTo(2);
        source.quarantined(1); // about 5021
    }

    @Test
    void records_whenAMonthOld_expire() {
        // given
        var source = Sender.register("CSV", Map.of());
        source.send("lead,time\nl-1,2026-02-14\nl-2,2026-02-14,broken");
        source.leads(1);
        source.quarantined(1);
        assertThat(records(source)).isEqualTo(1);

        // when
        SettableClock.installAt(Instant.now().plus(31, ChronoUnit.DAYS));
        upkeep.expire();
        quarantine.expire();

        // then: what they told stays
        assertThat(records(source)).isZero();
        assertThat(count("select count(*) from quarantined_event where source_id::text = ?", source.id()))
                .isZero();
        assertThat(count("select count(*) from lead where source = ?", source.id()))
                .isEqualTo(1);
    }

    @Test
    void lead_whenMergedOrForgottenByPeople_isAudited() {
        // given
        var one = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var other = Sender.register("STANDARD_WEBHOOKS", Map.of());
        one.send(Payloads.STANDARD.formatted(EARLIER));
        other.send(Payloads.STANDARD.formatted(NOW));
        var doubled = (String) other.leads(1).getFirst().get("leadId");
        var into = (String) one.leads(1).getFirst().get("leadId");

        one.send("{\"unreadable\": \"about lead-4711\"");
        one.send("{\"unreadable\": \"about lead-47110\"");
        one.quarantined(2);

        // when
        try (var probe = EventProbe.fromNow("tracking")) {
            manager()
                    .body(Map.of("into", into, "reason", "one company"))
                    .post("/v1/leads/" + doubled + "/merge")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("MERGED"))
                    .body("mergedInto", equalTo(into));

            // then: the double contributes nothing any more
            var facts = probe.awaitAtLeast(2, event -> event.is(FACT));
            assertThat(facts)
                    .filteredOn(fact -> fact.key().equals(doubled))
                    .singleElement()
                    .satisfies(fact ->
                            assertThat(fact.payload().path("leads").intValue()).isZero());
        }
        admin().get("/v1/leads/" + into + "/timeline").then().body("items.verb", contains("CREATED", "CREATED"));
        manager()
                .body(Map.of("reason", "asked", "externalId", "lead-4711"))
                .post("/v1/leads/" + into + "/forget")
                .then()
                .statusCode(200)
                .body("forgotten", equalTo(true));
        assertThat(records(one) + records(other)).isZero();
        assertThat(one.quarantined(1).toString()).contains("lead-47110");
        admin().queryParam("subjectId", into)
                .get("/v1/audit-entries")
                .then()
                .body("items.action", hasItem("FORGOTTEN"));
        as("somebody", "member")
                .body(Map.of("reason", "x"))
                .post("/v1/leads/" + into + "/forget")
                .then()
                .statusCode(403);
        manager()
                .body(Map.of("into", UUID.randomUUID(), "reason", "x"))
                .post("/v1/leads/" + into + "/merge")
                .then()
                .statusCode(422);
    }

    private static String hubSpot(String type, int object, int second, String more) {
        return "[{\"eventId\":1,\"subscriptionId\":9,\"portalId\":33,\"occurredAt\":%d,\"subscriptionType\":\"%s\",\"attemptNumber\":0,\"objectId\":%d%s}]"
                .formatted(EARLIER.plusSeconds(second).toEpochMilli(), type, object, more);
    }

    private int records(Sender source) {
        return count("select count(*) from raw_record where source_id::text = ?", source.id());
    }

    private int count(String sql, String argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, argument).mapTo(int.class).one());
    }
}
