package io.lockstep.task.task;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskResourceTest {

    @Test
    void create_whenAllIsKnown_answersWithTheTaskAndPublishesIt() {
        // given
        var team = team();
        var owner = person(team);
        var keyResult = keyResult();
        var body = with(whitepaper(owner.id()), "contributions", List.of(contribution(keyResult, 100)));
        try (var probe = EventProbe.fromNow("task")) {

            // when
            var answer = owner.member().body(body).post("/v1/tasks");

            // then
            answer.prettyPeek()
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("name", equalTo(body.get("name")))
                    .body("ownerId", equalTo(owner.id().toString()))
                    .body("teamId", equalTo(team.toString()))
                    .body("version", equalTo(1))
                    .body("state", equalTo("PLANNED"))
                    .body("contributions.keyResultId", contains(keyResult.toString()))
                    .body("plannedQuantity", nullValue());
            assertThat(answer.header("Location")).endsWith("/v1/tasks/" + answer.path("taskId"));
            assertThat(answer.header("Lockstep-Event-Id")).isEqualTo(answer.path("eventId"));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("task").assertKept(event);
            assertThat(event.key()).isEqualTo(answer.path("taskId"));
            assertThat(event.payload().at("/planCurve/0/planned").decimalValue())
                    .isEqualByComparingTo("0.8");
            assertThat(event.payload().at("/indicators/0/direction").asText()).isEqualTo("HIGHER_IS_BETTER");
            assertThat(event.payload().at("/change/what").asText()).isEqualTo("CREATED");
            assertThat(event.payload().at("/change/by").asText()).isEqualTo(owner.subject());
        }
    }
}
