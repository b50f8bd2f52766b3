package io.lockstep.task.mywork;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.task.Judgements;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One list per person, and its calendar at a secret address. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class WorkResourceTest {

    private static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");

    private final AppliedEvents applied;
    private final Jdbi jdbi;

    WorkResourceTest(AppliedEvents applied, Jdbi jdbi) {
        this.applied = applied;
        this.jdbi = jdbi;
    }

    @BeforeEach
    void setClock() {
        SettableClock.installAt(NOW);
    }

    @Test
    void work_ofAnOwner_isSortedByUrgency() {
        // given a task with a milestone that was missed, and an alert about it
        var lead = person();
        var owner = person(team(null, lead));
        var milestone = Map.of("name", "初稿完成", "due", "2026-02-10");
        var task = manager()
                .body(with(whitepaper(owner.id()), "milestones", List.of(milestone)))
                .post("/v1/tasks");
        task.then().statusCode(201);
        var id = UUID.fromString(task.path("taskId"));
        var raised = Judgements.ofTask(id, owner.id(), NOW).raised();
        publish(raised);
        Awaitility.await().until(() -> applied.await(raised.id()));
        owner.member()
                .body(Map.of("kind", "TOOL", "name", "直播平台"))
                .post("/v1/tasks/" + id + "/resources")
                .then()
                .statusCode(201);

        // then
        owner.member()
                .get("/v1/my-work")
                .then()
                .statusCode(200)
                .body("items.kind", contains("MILESTONE", "REMEDIATION", "DEADLINE"))
                .body("items.overdue", contains(true, false, false))
                .body("items[1].action", equalTo("ANSWER"));
        manager().queryParam("personId", lead.id()).get("/v1/my-work").then().body("items.kind", contains("RESOURCE"));
        var first = owner.member().queryParam("limit", 2).get("/v1/my-work");
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        owner.member()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/my-work")
                .then()
                .body("items.kind", contains("DEADLINE"))
                .body("next", nullValue());
    }

    @Test
    void feed_atItsSecretAddress_isReadWithoutATokenUntilItIsRevoked() {
        // given
        var owner = person();
        manager().body(whitepaper(owner.id())).post("/v1/tasks").then().statusCode(201);
        Awaitility.await().until(() -> owner.member().get("/v1/my-work").statusCode() == 200);
        var feed = owner.member().post("/v1/calendar-feeds");
        feed.then().statusCode(201);
        String path = feed.path("path");
        String feedId = feed.path("feedId");

        // then
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .body(containsString("DTSTART;VALUE=DATE:20260228"));
        given().get(path.replace(".ics", "x.ics")).then().statusCode(404);
        owner.member().get("/v1/calendar-feeds").then().body("items.path", contains(nullValue()));
        var secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select exists (select from audit_entry where after::text like '%' || :secret || '%')")
                        .bind("secret", secret)
                        .mapTo(Boolean.class)
                        .one()))
                .isFalse();

        // when another person, and then its owner revokes it
        person().member().delete("/v1/calendar-feeds/" + feedId).then().statusCode(404);
        owner.member().delete("/v1/calendar-feeds/" + feedId).then().statusCode(204);

        // then
        given().get(path).then().statusCode(404);
        owner.member().get("/v1/calendar-feeds").then().body("items", empty());
    }
}
