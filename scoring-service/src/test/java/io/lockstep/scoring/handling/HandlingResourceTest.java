package io.lockstep.scoring.handling;

import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.nobody;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.WorkEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class HandlingResourceTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID task = Ids.next();
    private final UUID team = Ids.next();
    private final UUID somebody = Ids.next();
    private final UUID colleague = Ids.next();
    private final Published lagging = Published.progress(task, "0.6");
    private String alert;

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.person(somebody, 1, "活动策划")
                        .with("subject", "somebody")
                        .with("teamId", team),
                Published.person(colleague, 1, "内容专员").with("subject", "colleague"));
        delivery.deliver(Published.task(task, 1).with("teamId", team));
        delivery.deliver(lagging);
        alert = viewer().queryParam("subjectId", task).get("/v1/alerts").path("items[0].alertId");
    }

    @Test
    void takeOver_whenAMemberOfTheTeamDoes_putsItIntoTheirHandsForGood() {
        post("member", "take-over")
                .statusCode(200)
                .header("Lockstep-Event-Id", notNullValue())
                .body("ownerId", equalTo(somebody.toString()))
                .body("ownerName", equalTo("活动策划"));

        delivery.deliver(Published.progress(task, "0.1").with("recordedAt", Published.NOW.plusSeconds(5)));
        viewer().queryParam("ownerId", somebody)
                .get("/v1/alerts")
                .then()
                .body("items.level", contains("CRITICAL"))
                .body("items.ownerId", contains(somebody.toString()));
    }

    @Test
    void takeOver_whenAMemberOfAnotherTeamTries_is403() {
        delivery.deliver(Published.person(somebody, 2, "活动策划")
                .with("subject", "somebody")
                .with("teamId", Ids.next()));

        post("member", "take-over").statusCode(403).body("type", endsWith(":not-yours"));
    }

    @Test
    void takeOver_whenTheCallerIsNotInTheDirectory_is422() {
        delivery.deliver(
                Published.person(somebody, 2, "活动策划").with("subject", "left").with("active", false));

        post("manager", "take-over").statusCode(422).body("type", endsWith(":not-in-directory"));
    }

    @Test
    void assign_whenAManagerDoes_tellsTheOwnerInAnEventAndTheAudit() {
        post("manager", "assign", Map.of("personId", colleague, "reason", "knows the channel"))
                .statusCode(200)
                .body("ownerId", equalTo(colleague.toString()));

        var told = EventJson.parse(lastEvent());
        assertThat(told.path("ownerId").asText()).isEqualTo(colleague.toString());
        assertThat(told.path("level").asText())
                .isEqualTo(told.path("previousLevel").asText());
        as("admin")
                .queryParam("subjectId", alert)
                .get("/v1/audit-entries")
                .then()
                .body("items.action", hasItems("ASSIGNED"));
    }

    @Test
    void assign_whenThePersonIsUnknown_is422() {
        post("manager", "assign", Map.of("personId", Ids.next()))
                .statusCode(422)
                .body("type", endsWith(":unknown-subject"));
    }

    @Test
    void mute_whenForATime_isSaidOfWhatIsRaisedAgainMeanwhile() {
        post("manager", "mute", Map.of("until", Published.NOW.plus(Duration.ofDays(3)), "reason", "Spring Festival"))
                .statusCode(200)
                .body("muteReason", equalTo("Spring Festival"));

        delivery.deliver(Published.progress(task, "0.8").with("recordedAt", Published.NOW.plusSeconds(5)));
        delivery.deliver(Published.progress(task, "0.5").with("recordedAt", Published.NOW.plusSeconds(6)));

        assertThat(EventJson.parse(lastEvent()).path("mutedUntil").asText()).isEqualTo("2024-02-18T04:00:00Z");
        viewer().queryParam("state", "OPEN")
                .get("/v1/alerts")
                .then()
                .body("items.mutedUntil", contains("2024-02-18T04:00:00Z"));
        SettableClock.installAt(Published.NOW.plus(Duration.ofDays(3)));
        viewer().queryParam("state", "OPEN").get("/v1/alerts").then().body("items[0].mutedUntil", nullValue());
    }

    @Test
    void unmute_whenMuted_endsItAtOnce() {
        post("manager", "mute", Map.of("until", Published.NOW.plus(Duration.ofDays(3)), "reason", "Spring Festival"));

        post("manager", "unmute").statusCode(200).body("mutedUntil", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S", "P31D"})
    void mute_whenTheTimeIsNotAheadOrTooFar_is422(Duration ahead) {
        post("manager", "mute", Map.of("until", Published.NOW.plus(ahead), "reason", "holidays"))
                .statusCode(422)
                .body("type", endsWith(":mute-not-ahead"))
                .body("errors[0].pointer", equalTo("#/until"));
    }

    @Test
    void handling_whenTheAlertIsCleared_is409() {
        delivery.deliver(Published.progress(task, "0.8").with("recordedAt", Published.NOW.plusSeconds(5)));

        post("admin", "take-over").statusCode(409).body("type", endsWith(":alert-cleared"));
    }

    @ParameterizedTest
    @CsvSource({"member, assign", "member, mute", "member, unmute", "viewer, take-over", "integration, take-over"})
    void handling_whenTheRoleMayNot_is403(String role, String verb) {
        post(role, verb, Map.of("personId", colleague)).statusCode(403);
        nobody().post("/v1/alerts/" + alert + "/" + verb).then().statusCode(401);
    }

    @Test
    void chain_whenRead_goesFromTheFactToTheRemediation() {
        delivery.deliver(WorkEvents.remediation("opened", UUID.fromString(alert)));

        viewer().get("/v1/alerts/" + alert + "/chain")
                .then()
                .statusCode(200)
                .body("events.kind", contains("FACT", "ALERT", "REMEDIATION"))
                .body("events[0].eventId", equalTo(lagging.id().toString()))
                .body("events[1].causedBy", equalTo(lagging.id().toString()))
                .body("events[1].value", equalTo(0.75f))
                .body("events[2].name", equalTo("opened"));
    }

    private ValidatableResponse post(String role, String verb) {
        return as(role).post("/v1/alerts/" + alert + "/" + verb).then();
    }

    private ValidatableResponse post(String role, String verb, Map<String, Object> body) {
        return as(role).contentType("application/json")
                .body(EventJson.write(body))
                .post("/v1/alerts/" + alert + "/" + verb)
                .then();
    }

    private String lastEvent() {
        return jdbi.withHandle(handle -> handle.createQuery("select payload from feed order by position desc limit 1")
                .mapTo(String.class)
                .one());
    }
}
