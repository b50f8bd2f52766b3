package io.lockstep.scoring.watch;

import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.nobody;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class AlertResourceTest {

    private static final String PATH = "/v1/alerts";

    @Inject
    Delivery delivery;

    private final UUID whitepaper = Ids.next();
    private final UUID webinar = Ids.next();
    private final UUID team = Ids.next();
    private final Published lagging = Published.progress(whitepaper, "0.6");

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.task(whitepaper, 1).with("teamId", team),
                Published.task(webinar, 1).with("ownerId", new UUID(7, 9)));
        delivery.deliver(lagging);
        delivery.deliver(Published.progress(webinar, "0.1"));
    }

    @Test
    void list_whenAlertsAreOpen_showsTheNewestFirst() {
        viewer().get(PATH)
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(webinar.toString(), whitepaper.toString()))
                .body("items.level", contains("CRITICAL", "WARNING"))
                .body("items[1].value", equalTo(0.75f))
                .body("items[1].threshold", equalTo(0.9f))
                .body("items[1].facts", contains(lagging.id().toString()))
                .body("items[1].factCount", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "state, OPEN, 2",
        "state, CLEARED, 0",
        "level, WARNING, 1",
        "level, CRITICAL, 1",
        "trigger, SCHEDULE_LAG, 2",
        "trigger, KPI_SHORTFALL, 0",
        "ownerId, 00000000-0000-0007-0000-000000000009, 1",
    })
    void list_whenFiltered_showsWhatFits(String filter, String value, int found) {
        viewer().queryParam(filter, value).get(PATH).then().statusCode(200).body("items", hasSize(found));
    }

    @Test
    void list_whenFilteredByTeamOrSubject_showsWhatFits() {
        viewer().queryParam("teamId", team).get(PATH).then().body("items.subjectId", contains(whitepaper.toString()));
        viewer().queryParam("subjectId", webinar)
                .get(PATH)
                .then()
                .body("items.subjectId", contains(webinar.toString()));
    }

    @Test
    void list_whenTheOwnerIsKnown_namesThemAsTheNewestVersionDoes() {
        var owner = new UUID(7, 8);
        delivery.deliver(Published.person(owner, 2, "内容专员"), Published.person(owner, 1, "old name"));
        delivery.deliver(Published.person(owner, 1, "old name"));

        viewer().queryParam("ownerId", owner).get(PATH).then().body("items.ownerName", contains("内容专员"));
    }

    @Test
    void list_whenAPageIsFull_goesOnWithTheCursor() {
        var first = viewer().queryParam("limit", 1).get(PATH);
        first.then().body("items.subjectId", contains(webinar.toString())).body("next", notNullValue());

        viewer().queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get(PATH)
                .then()
                .body("items.subjectId", contains(whitepaper.toString()))
                .body("next", nullValue());
    }

    @Test
    void list_whenTheEventIsApplied_saysSo() {
        viewer().queryParam("after", lagging.id())
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Lockstep-Applied", "true");
    }

    @ParameterizedTest
    @CsvSource({"state, SHUT", "level, warning", "trigger, NOISE", "subjectId, 7", "after, 7", "limit, 0", "cursor, 7"})
    void list_whenAParameterIsWrong_is400(String parameter, String value) {
        viewer().queryParam(parameter, value).get(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void get_whenTheAlertChanged_showsHowItCameAbout() {
        delivery.deliver(Published.progress(whitepaper, "0.8").with("recordedAt", Published.NOW.plusSeconds(5)));
        var id = viewer().queryParam("subjectId", whitepaper).get(PATH).<String>path("items[0].alertId");

        viewer().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("level", nullValue())
                .body("clearedBecause", equalTo("RECOVERED"))
                .body("changes.level", contains("WARNING", null))
                .body("changes[0].movedBy", equalTo(lagging.id().toString()));
    }

    @Test
    void get_whenTheAlertIsUnknown_is404() {
        viewer().get(PATH + "/" + Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:lockstep:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/alerts", "/v1/alerts/0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f"})
    void read_whenTheCallerMayNot_isRefused(String path) {
        nobody().get(path).then().statusCode(401);
        as("integration").get(path).then().statusCode(403);
    }

    @Test
    void post_whenTried_isNotAllowed() {
        as("admin")
                .post(PATH)
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:problem-type:lockstep:method-not-allowed"));
    }
}
