package io.lockstep.task.risk;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Risks with contingency plans, and suggestions with answers. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class RiskResourceTest {

    private final AppliedEvents applied;

    RiskResourceTest(AppliedEvents applied) {
        this.applied = applied;
    }

    @Test
    void switchOn_whenTheRiskComesTrue_appliesItsPlanWithOneCall() {
        // given
        var owner = person(team());
        var task = taskOf(owner);
        var risk = create(owner, risk(task, owner, fields("taskId", task, "start", "2026-01-02")));
        risk.then().statusCode(201).body("severity", equalTo(8)).body("state", equalTo("OPEN"));
        owner.member().get("/v1/my-work").then().body("items.kind", hasItem("RISK"));

        // when
        owner.member()
                .body(Map.of("note", "直播平台停机两天"))
                .post(at(risk) + "/switch-on")
                .then()
                .statusCode(200)
                .body("state", equalTo("OCCURRED"))
                .body("changes[0].before.start", equalTo("2026-01-05"))
                .body("changes[0].after.start", equalTo("2026-01-02"));

        // then
        manager().get("/v1/tasks/" + task).then().body("start", equalTo("2026-01-02"));
        owner.member()
                .body(Map.of("note", "again"))
                .post(at(risk) + "/switch-on")
                .then()
                .statusCode(409)
                .body("type", endsWith(":risk-settled"));
    }

    @Test
    void switchOn_whenThePlanLoosens_takesAManagerOtherThanTheOwner() {
        var owner = person(team());
        var task = taskOf(owner);
        var risk = create(owner, risk(task, owner, fields("taskId", task, "end", "2026-03-02")));

        owner.member()
                .body(Map.of("note", "停机"))
                .post(at(risk) + "/switch-on")
                .then()
                .statusCode(403)
                .body("type", endsWith(":contingency-loosens"));
        manager().get("/v1/tasks/" + task).then().body("end", equalTo("2026-02-28"));
        manager()
                .body(Map.of("note", "停机"))
                .post(at(risk) + "/switch-on")
                .then()
                .statusCode(200);
    }

    @Test
    void edit_andClose_keepTheRules() {
        var owner = person(team());
        var stranger = person(team());
        var task = taskOf(owner);
        var body = risk(task, owner, fields("taskId", task, "start", "2026-01-02"));
        var risk = create(owner, body);

        create(stranger, body).then().statusCode(403).body("type", endsWith(":not-yours"));
        create(owner, with(body, "likelihood", 6))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/likelihood"));
        create(owner, with(body, "subjectId", Ids.next())).then().statusCode(422);
        owner.member().body(body).put(at(risk)).then().statusCode(428);
        owner.member()
                .header("If-Match", risk.header("ETag"))
                .body(with(body, "subjectId", taskOf(owner)))
                .put(at(risk))
                .then()
                .statusCode(422)
                .body("type", endsWith(":risk-moved"))
                .body("errors.pointer", contains("#/subjectId"));
        owner.member()
                .header("If-Match", risk.header("ETag"))
                .body(with(body, "impact", 5))
                .put(at(risk))
                .then()
                .statusCode(200)
                .body("severity", equalTo(10));
        stranger.member()
                .body(Map.of("note", "no"))
                .post(at(risk) + "/close")
                .then()
                .statusCode(403);
        owner.member()
                .body(Map.of("note", "已签备用平台"))
                .post(at(risk) + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        manager().queryParam("taskId", task).get("/v1/risks").then().body("items.state", contains("CLOSED"));
    }

    @Test
    void suggestion_whenItIsAdopted_isCountedAndTold() {
        // given
        var team = team();
        var owner = person(team);
        var member = person(team);
        var task = taskOf(owner);
        var suggested = propose(member, "TASK", task);
        suggested.then().statusCode(201).body("state", equalTo("OPEN"));
        owner.member().get("/v1/my-work").then().body("items.kind", hasItem("SUGGESTION"));
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var id = suggested.<String>path("suggestionId");
            answer(member, id, "adopt").then().statusCode(403).body("type", endsWith(":own-suggestion"));
            owner.member()
                    .body(Map.of())
                    .post("/v1/suggestions/" + id + "/adopt")
                    .then()
                    .statusCode(400);
            answer(person(team()), id, "adopt").then().statusCode(403).body("type", endsWith(":not-yours"));
            answer(owner, id, "adopt").then().statusCode(200).body("reason", equalTo("下周起执行"));

            // then
            var event = probe.await(EventType.v1("task", "improvement-adopted"), id);
            EventContract.of("task").assertKept(event);
            answer(owner, id, "decline").then().statusCode(409).body("type", endsWith(":suggestion-answered"));
            manager()
                    .queryParam("teamId", team)
                    .get("/v1/suggestions/count")
                    .then()
                    .body("adopted", equalTo(1))
                    .body("open", equalTo(0));
        }
    }

    @Test
    void suggestion_aboutAKpi_isForManagers() {
        var member = person(team());
        var metric = Ids.next();
        var changed = OutgoingEvent.of(
                EventType.v1("goal", "metric-changed"),
                metric,
                fields("metricId", metric, "version", 1, "code", "lead-count", "nameZh", "线索量"));
        Organisation.publish(changed);
        Awaitility.await().until(() -> applied.await(changed.id()));

        propose(member, "KPI", Ids.next()).then().statusCode(422).body("type", endsWith(":unknown-subject"));
        var id = propose(member, "KPI", metric).<String>path("suggestionId");

        answer(person(team()), id, "decline").then().statusCode(403);
        manager()
                .body(Map.of("reason", "已有有效线索量"))
                .post("/v1/suggestions/" + id + "/decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        var other = propose(member, "KPI", metric).<String>path("suggestionId");
        member.member().post("/v1/suggestions/" + other + "/withdraw").then().body("state", equalTo("WITHDRAWN"));
    }

    private static Response propose(Person as, String about, UUID subject) {
        return as.member()
                .body(fields("about", about, "subjectId", subject, "title", "报名页减少两个必填项"))
                .post("/v1/suggestions");
    }

    private static Response answer(Person as, String id, String how) {
        return as.member().body(Map.of("reason", "下周起执行")).post("/v1/suggestions/" + id + "/" + how);
    }

    private static Response create(Person as, Map<String, Object> risk) {
        return as.member().body(risk).post("/v1/risks");
    }

    private static String at(Response risk) {
        return "/v1/risks/" + risk.path("riskId");
    }

    private static Map<String, Object> risk(UUID task, Person owner, Map<String, Object> change) {
        return fields(
                "about",
                "TASK",
                "subjectId",
                task,
                "name",
                "直播平台停机",
                "likelihood",
                2,
                "impact",
                4,
                "ownerId",
                owner.id(),
                "reviewOn",
                "2026-02-20",
                "contingency",
                fields("description", "改用备用平台", "tasks", List.of(change)));
    }

    private static UUID taskOf(Person owner) {
        return UUID.fromString(
                manager().body(whitepaper(owner.id())).post("/v1/tasks").path("taskId"));
    }
}
