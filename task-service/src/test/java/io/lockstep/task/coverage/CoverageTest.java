package io.lockstep.task.coverage;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.goalToReach;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The plan of the documents' tables covers 250 or 330 of 1,000 leads (features.md, X2; requirements.md, T4 and T5). */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class CoverageTest {

    private final Person owner = person();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID launch = Ids.next();
    private final UUID reach = Ids.next();

    @Test
    void plan_ofTheTables_covers250Or330OfThousand() {
        try (var probe = EventProbe.fromNow("task")) {
            // given
            publish(goalToReach(goal, 1, "ACTIVE", "季度提供有效线索1000条", leads, "有效线索", "条", 1000));
            publish(goalToReach(launch, 1, "ACTIVE", "新品触达用户50万人次", reach, "触达用户", "人次", 500000));
            create(contribution(leads, 100));
            assertGap(probe, "100", "900", "0.1");

            // when the video counts for the launch
            var webinars = create(contribution(leads, 150));
            var video = create(contribution(reach, 100000));

            // then
            assertGap(probe, "250", "750", "0.25");
            assertCovered(250, 750, 0.25f);

            // when it counts for the leads too
            edit(video, contribution(reach, 100000), contribution(leads, 80));

            // then
            assertGap(probe, "330", "670", "0.33");
            assertCovered(330, 670, 0.33f);

            // when a task is given up, or the target falls
            manager()
                    .body(Map.of("reason", "预算审批延迟"))
                    .post(at(webinars) + "/cancel")
                    .then()
                    .statusCode(200);
            assertGap(probe, "180", "820", "0.18");
            publish(goalToReach(goal, 2, "ACTIVE", "季度提供有效线索1000条", leads, "有效线索", "条", 180));
            assertGap(probe, "180", "0", "1");
            assertThat(probe.matching(this::isGap)).hasSize(5);
        }
    }

    @Test
    void lists_whenNothingServesAKeyResultOrATaskServesNone_nameThem() {
        // given
        publish(goalToReach(goal, 1, "ACTIVE", "季度提供有效线索1000条", leads, "有效线索", "条", 1000));
        publish(goalToReach(launch, 1, "ACTIVE", "新品触达用户50万人次", reach, "触达用户", "人次", 500000));
        var serving = create(contribution(reach, 1));
        var idle = manager().body(webinar(owner.id())).post("/v1/tasks");

        // when, then
        manager()
                .queryParam("goalId", goal)
                .queryParam("supported", false)
                .get("/v1/coverage")
                .then()
                .body("items.keyResultId", contains(leads.toString()))
                .body("items.coverage", contains(0));
        manager()
                .queryParam("goalId", launch)
                .queryParam("supported", false)
                .get("/v1/coverage")
                .then()
                .body("items.keyResultId", not(hasItem(reach.toString())));
        manager()
                .queryParam("ownerId", owner.id())
                .queryParam("unlinked", true)
                .get("/v1/tasks")
                .then()
                .body("items.taskId", contains(idle.<String>path("taskId")))
                .body("items.taskId", not(hasItem(serving.<String>path("taskId"))));
    }

    private void assertGap(EventProbe probe, String planned, String gap, String coverage) {
        var event = probe.await(found -> isGap(found) && says(found, "planned", planned) && says(found, "gap", gap));
        EventContract.of("task").assertKept(event);
        assertThat(event.payload().path("coverage").decimalValue()).isEqualByComparingTo(coverage);
    }

    private static boolean says(ReceivedEvent event, String field, String value) {
        return event.payload().path(field).asText().equals(value);
    }

    private boolean isGap(ReceivedEvent event) {
        return event.is(CoverageGapDetected.TYPE) && event.key().equals(leads.toString());
    }

    private void assertCovered(int planned, int gap, float coverage) {
        manager()
                .queryParam("goalId", goal)
                .get("/v1/coverage")
                .then()
                .statusCode(200)
                .body("items.planned", contains(planned))
                .body("items.gap", contains(gap))
                .body("items.coverage", contains(coverage));
    }

    @SafeVarargs
    private Response create(Map<String, Object>... contributions) {
        var answer = manager()
                .body(with(webinar(owner.id()), "contributions", List.of(contributions)))
                .post("/v1/tasks");
        answer.then().statusCode(201);
        return answer;
    }

    @SafeVarargs
    private void edit(Response task, Map<String, Object>... contributions) {
        manager()
                .header("If-Match", task.header("ETag"))
                .body(with(with(webinar(owner.id()), "contributions", List.of(contributions)), "reason", "T5"))
                .put(at(task))
                .then()
                .statusCode(200);
    }

    private static String at(Response task) {
        return "/v1/tasks/" + task.path("taskId");
    }
}
