package io.lockstep.task.schedule;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.goalToReach;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static io.lockstep.task.Organisation.team;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ScheduleTest {

    private final Person owner = person(team());
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private Response paper;
    private Response webinar;

    @BeforeEach
    void plan() {
        publish(goalToReach(goal, 1, "ACTIVE", "一季度线索" + goal, leads, "有效线索", "条", 1000));
        paper = create(with(
                with(body("2026-01-05", "2026-01-31"), "milestones", List.of(milestone())),
                "planCurve",
                List.of(Map.of("date", "2026-01-31", "planned", 1))));
        webinar = create(with(body("2026-02-01", "2026-02-20"), "dependsOn", List.of(id(paper))));
        manager()
                .body(Map.of("kind", "BUDGET", "name", "推广", "amount", 20000))
                .post("/v1/tasks/" + id(paper) + "/resources")
                .then()
                .statusCode(201);
    }

    @Test
    void gantt_ofAGoal_namesTheCriticalPath() {
        var aside = create(body("2026-01-05", "2026-01-10"));

        manager()
                .queryParam("goalId", goal)
                .get("/v1/task-plans/gantt")
                .then()
                .statusCode(200)
                .body("start", equalTo("2026-01-05"))
                .body("end", equalTo("2026-02-20"))
                .body("items.taskId", contains(id(paper), id(aside), id(webinar)))
                .body("items.slackDays", contains(0, 41, 0))
                .body("criticalPath", contains(id(paper), id(webinar)));
    }

    @Test
    void shift_ofAGoal_movesDatesMilestonesAndPlansOrNothing() {
        var week = Map.of("tasks", Map.of("goalId", goal), "days", 7, "reason", "预算审批延迟");

        manager()
                .body(week)
                .post("/v1/task-plans/shift?dryRun=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        manager().get(at(paper)).then().body("start", equalTo("2026-01-05"));
        manager()
                .body(with(week, "days", 0))
                .post("/v1/task-plans/shift")
                .then()
                .statusCode(422)
                .body("type", endsWith(":shift-nothing"));
        person(team()).member().body(week).post("/v1/task-plans/shift").then().statusCode(403);
        manager()
                .body(week)
                .post("/v1/task-plans/shift")
                .then()
                .statusCode(200)
                .body("items.start", contains("2026-01-12", "2026-02-08"));

        manager()
                .get(at(paper))
                .then()
                .body("end", equalTo("2026-02-07"))
                .body("milestones.due", contains("2026-01-27"))
                .body("planCurve.date", contains("2026-02-07"));
    }

    @Test
    void shift_whenOneTaskMayNotMove_movesNone() {
        manager().post("/v1/tasks/" + id(webinar) + "/cancel").then().statusCode(400);
        manager()
                .body(Map.of("reason", "x"))
                .post(at(webinar) + "/cancel")
                .then()
                .statusCode(200);
        var both = Map.of("tasks", Map.of("taskIds", List.of(id(paper), id(webinar))), "days", 7, "reason", "预算审批延迟");

        manager().body(both).post("/v1/task-plans/shift").then().statusCode(409);

        manager().get(at(paper)).then().body("start", equalTo("2026-01-05"));
    }

    @Test
    void copy_ofAGoal_plansItAgainForTheKeyResultsThatTakeTheirPlace() {
        // given the next quarter's goal
        var nextGoal = Ids.next();
        var nextLeads = Ids.next();
        publish(goalToReach(nextGoal, 1, "ACTIVE", "二季度线索" + goal, nextLeads, "有效线索", "条", 1200));
        var copy = fields(
                "tasks", Map.of("goalId", goal),
                "start", "2026-04-01",
                "keyResults", List.of(Map.of("from", leads, "to", nextLeads)));
        manager().queryParam("goalId", nextGoal).get("/v1/coverage").then().statusCode(200);

        // when
        manager()
                .body(copy)
                .post("/v1/task-plans/copy?dryRun=true")
                .then()
                .statusCode(200)
                .body("items.taskId", contains(nullValue(), nullValue()));
        var key = "copy-" + goal;
        var answer = manager().header("Idempotency-Key", key).body(copy).post("/v1/task-plans/copy");
        var again = manager().header("Idempotency-Key", key).body(copy).post("/v1/task-plans/copy");

        // then
        answer.then()
                .statusCode(201)
                .body("items.start", contains("2026-04-01", "2026-04-28"))
                .body("items.dropped.flatten()", empty());
        again.then().header("Idempotency-Replayed", "true");
        String first = answer.path("items[0].taskId");
        manager()
                .get("/v1/tasks/" + first)
                .then()
                .body("state", equalTo("PLANNED"))
                .body("milestones.due", contains("2026-04-16"))
                .body("planCurve.date", contains("2026-04-27"))
                .body("contributions.keyResultId", contains(nextLeads.toString()))
                .body("budget.planned", equalTo(20000))
                .body("budget.committed", equalTo(0));
        manager().get("/v1/tasks/" + answer.path("items[1].taskId")).then().body("dependsOn", contains(first));
        manager().queryParam("goalId", nextGoal).get("/v1/coverage").then().body("items.planned", contains(200));
    }

    @Test
    void copy_whenItIsUnclear_isRefused() {
        manager()
                .body(Map.of("tasks", Map.of("goalId", goal), "start", "2026-04-01", "days", 90))
                .post("/v1/task-plans/copy")
                .then()
                .statusCode(422)
                .body("type", endsWith(":copy-where"));
        manager()
                .body(Map.of("tasks", Map.of("goalId", goal, "taskIds", List.of(id(paper))), "days", 90))
                .post("/v1/task-plans/copy")
                .then()
                .statusCode(422)
                .body("type", endsWith(":selection-unclear"));
    }

    private Map<String, Object> body(String start, String end) {
        var body = with(with(whitepaper(owner.id()), "start", start), "end", end);
        return with(with(body, "planCurve", null), "contributions", List.of(contribution(leads, 100)));
    }

    private static Map<String, Object> milestone() {
        return Map.of("name", "白皮书初稿完成", "due", "2026-01-20");
    }

    private static Response create(Map<String, Object> body) {
        var answer = manager().body(body).post("/v1/tasks");
        answer.then().statusCode(201);
        return answer;
    }

    private static String id(Response task) {
        return task.path("taskId");
    }

    private static String at(Response task) {
        return "/v1/tasks/" + id(task);
    }
}
