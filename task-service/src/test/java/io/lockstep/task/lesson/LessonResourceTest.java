package io.lockstep.task.lesson;

import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Judgements;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Lessons with their figures, the procedures that come of them, and finding those again. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LessonResourceTest {

    private static final EventType RECORDED = EventType.v1("task", "lesson-recorded");

    private final AppliedEvents applied;

    LessonResourceTest(AppliedEvents applied) {
        this.applied = applied;
    }

    @Test
    void lesson_whenItIsPromoted_isFoundForASimilarTaskInBothLanguages() {
        // given
        var owner = person(team());
        var task = taskOf(owner);
        try (var probe = EventProbe.fromNow("task")) {
            var lesson = lesson(owner, fields("taskId", task, "figures", List.of(figure("报名人数", 640))));
            lesson.then().statusCode(201).body("source", equalTo("线上研讨会（3场）"));
            String id = lesson.path("lessonId");
            EventContract.of("task").assertKept(probe.await(RECORDED, id));

            // when
            var steps = List.of("报名页只留手机号");
            var body = fields("lessonId", id, "title", "Webinar registration without barriers", "steps", steps);
            owner.member().body(body).post("/v1/procedures").then().statusCode(403);
            manager()
                    .body(with(body, "lessonId", UUID.randomUUID()))
                    .post("/v1/procedures")
                    .then()
                    .statusCode(422);
            var promoted = manager().body(body).post("/v1/procedures");
            promoted.then().statusCode(201).body("figures.value", contains(640));

            // then
            var told = probe.await(
                    RECORDED, id, event -> event.payload().path("procedure").asBoolean());
            assertThat(told.payload().path("version").asInt()).isEqualTo(2);
            String procedure = promoted.path("procedureId");
            suggestions("新品线上研讨会").then().body("items.procedure.procedureId", hasItem(procedure));
            suggestions("webinar registration").then().body("items.procedure.procedureId", hasItem(procedure));
            suggestions("county dealers").then().body("items.procedure.procedureId", empty());
            manager()
                    .body(body)
                    .post("/v1/procedures")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":lesson-promoted"));
        }
    }

    @Test
    void task_whenASimilarOneHasAProcedure_isAnsweredWithAtMostThree() {
        // given four procedures of one title and one of another, from a task of neither
        var owner = person(team());
        var task = UUID.fromString(manager()
                .body(with(webinar(owner.id()), "name", "zircon plinth"))
                .post("/v1/tasks")
                .path("taskId"));
        for (var i = 0; i < 4; i++) {
            promoted(owner, task, "琥珀展陈巡检规范");
        }
        var exact = promoted(owner, task, "琥珀展陈巡检规范手册");

        // when
        var key = UUID.randomUUID().toString();
        var body = with(webinar(owner.id()), "name", "琥珀展陈巡检规范手册");
        var created = manager().header("Idempotency-Key", key).body(body).post("/v1/tasks");

        // then
        created.then()
                .statusCode(201)
                .body("suggestedProcedures.size()", equalTo(3))
                .body("suggestedProcedures[0].procedureId", equalTo(exact))
                .body("suggestedProcedures[0].title", equalTo("琥珀展陈巡检规范手册"))
                .body("suggestedProcedures[0].similarity", equalTo(1.0f));
        var again = manager().header("Idempotency-Key", key).body(body).post("/v1/tasks");
        again.then().statusCode(201);
        assertThat(again.jsonPath().getMap("$")).isEqualTo(created.jsonPath().getMap("$"));
        manager()
                .get("/v1/tasks/" + created.path("taskId"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("suggestedProcedures")));
        manager()
                .body(with(body, "name", "zzyzx quokka"))
                .post("/v1/tasks")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("suggestedProcedures")));
    }

    @Test
    void procedure_whenItIsRewritten_keepsItsVersions() {
        var owner = person(team());
        String lesson = lesson(owner, fields("taskId", taskOf(owner), "figures", List.of(figure("报名人数", 640))))
                .path("lessonId");
        var body = fields("title", "短视频内容创作", "steps", List.of("脚本"));
        var first = manager().body(with(body, "lessonId", lesson)).post("/v1/procedures");
        var at = "/v1/procedures/" + first.path("procedureId");

        manager().body(with(body, "reason", "why")).put(at).then().statusCode(428);
        manager()
                .header("If-Match", first.header("ETag"))
                .body(body)
                .put(at)
                .then()
                .statusCode(422)
                .body("type", endsWith(":procedure-reason-needed"))
                .body("errors.pointer", contains("#/reason"));
        manager()
                .header("If-Match", first.header("ETag"))
                .body(with(with(body, "steps", List.of("脚本", "审核")), "reason", "增加审核"))
                .put(at)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        manager().get(at).then().body("steps", contains("脚本", "审核"));
        manager().get(at + "/versions").then().body("items.version", contains(2, 1));
        manager().get("/v1/procedures/suggestions").then().statusCode(400);
    }

    @Test
    void lesson_ofARemediation_takesItsFigures() {
        // given a remediation that was answered with a figure
        var owner = person(team());
        var task = taskOf(owner);
        var alert = Judgements.ofTask(task, owner.id(), Instant.now());
        var raised = alert.raised();
        publish(raised);
        Awaitility.await().until(() -> applied.await(raised.id()));
        String remediation = manager()
                .queryParam("alertId", alert.alertId())
                .get("/v1/remediations")
                .path("items[0].remediationId");
        var adjustment = fields("description", "提前启动", "tasks", List.of(fields("taskId", task, "start", "2026-01-08")));
        owner.member()
                .body(fields(
                        "cause",
                        "EXECUTION",
                        "evidence",
                        List.of(fields("figure", "报名人数", "value", 320)),
                        "adjustment",
                        adjustment))
                .post("/v1/remediations/" + remediation + "/file")
                .then()
                .statusCode(200);

        // then
        lesson(owner, fields("remediationId", remediation))
                .then()
                .statusCode(201)
                .body("figures.figure", contains("报名人数"))
                .body("taskId", equalTo(task.toString()));
        lesson(person(team()), fields("remediationId", remediation)).then().statusCode(403);
    }

    @Test
    void lesson_withoutSourceOrFigure_isRefused() {
        var owner = person(team());
        var task = taskOf(owner);

        lesson(owner, fields("figures", List.of(figure("x", 1))))
                .then()
                .statusCode(422)
                .body("type", endsWith(":lesson-without-source"));
        lesson(owner, fields("taskId", task)).then().statusCode(422).body("type", endsWith(":lesson-without-figure"));
        lesson(person(team()), fields("taskId", task, "figures", List.of(figure("x", 1))))
                .then()
                .statusCode(403);
        manager().queryParam("taskId", task).get("/v1/lessons").then().body("items", empty());
    }

    private static Response suggestions(String text) {
        return manager().queryParam("for", text).get("/v1/procedures/suggestions");
    }

    private static Response lesson(Person as, Map<String, Object> of) {
        var body = fields("title", "报名页只留手机号", "text", "必填项由5个减到1个后报名翻倍");
        body.putAll(of);
        return as.member().body(body).post("/v1/lessons");
    }

    private static Map<String, Object> figure(String name, Number value) {
        return fields("figure", name, "value", value);
    }

    private static String promoted(Person owner, UUID task, String title) {
        String lesson = lesson(owner, fields("taskId", task, "figures", List.of(figure("报名人数", 640))))
                .path("lessonId");
        return manager()
                .body(fields("lessonId", lesson, "title", title, "steps", List.of("脚本")))
                .post("/v1/procedures")
                .path("procedureId");
    }

    private static UUID taskOf(Person owner) {
        return UUID.fromString(
                manager().body(webinar(owner.id())).post("/v1/tasks").path("taskId"));
    }
}
