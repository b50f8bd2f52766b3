package io.lockstep.tracking.progress;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.lockstep.tracking.Progress;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ProgressResourceTest {

    private static final String PATH = "/v1/progress-updates";

    @Test
    void post_whenTheTaskIsTheirs_answersWithTheFactAndPublishesIt() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = owner.member().body(Progress.on(task)).post(PATH);

            // then
            answer.then()
                    .statusCode(201)
                    .body("taskId", equalTo(task.toString()))
                    .body("percent", equalTo(0.6f))
                    .body("quantity", nullValue())
                    .body("note", equalTo(Progress.on(task).get("note")))
                    .body("reportedBy", equalTo(owner.subject()));
            assertThat(answer.header("Lockstep-Event-Id")).isEqualTo(answer.path("eventId"));
            var event = probe.await(UUID.fromString(answer.path("eventId")));
            EventContract.of("tracking").assertKept(event);
            assertThat(event.key()).isEqualTo(task.toString());
            assertThat(event.payload().path("percent").decimalValue()).isEqualByComparingTo("0.6");
        }
    }

    @Test
    void post_whenPlannedIsGiven_namesTheUnknownField() {
        var task = Plan.task(Plan.person(null));

        manager()
                .body(with(Progress.on(task), "planned", 0.8))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:unknown-field"))
                .body("errors.pointer", hasItem("#/planned"));
    }
}
