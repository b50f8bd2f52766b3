package io.lockstep.task.task;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.as;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Task, event, audit row and answer are one transaction: when the database refuses the commit, none of them is left. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskTransactionTest {

    private static final String REFUSED = "refused at commit";

    private final Jdbi jdbi;

    TaskTransactionTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void refuseAtCommit() {
        jdbi.useHandle(handle -> handle.createScript("""
                create function refuse_commit() returns trigger language plpgsql as
                    'begin raise exception ''refused at commit''; end';
                create constraint trigger refuse_commit after insert or update on task
                    deferrable initially deferred for each row when (new.name = 'refused at commit')
                    execute function refuse_commit();
                """).executeAsSeparateStatements());
    }

    @AfterEach
    void refuseNoMore() {
        jdbi.useHandle(handle -> handle.execute("drop function refuse_commit cascade"));
    }

    @Test
    void create_whenTheCommitFails_leavesNeitherTaskNorEventNorAnswer() {
        // given
        var owner = person();
        var body = with(whitepaper(owner.id()), "name", REFUSED);
        try (var probe = EventProbe.fromNow("task")) {

            // when
            manager()
                    .header("Idempotency-Key", "key-" + owner.id())
                    .body(body)
                    .post("/v1/tasks")
                    .then()
                    .statusCode(greaterThanOrEqualTo(400));

            // then
            manager().queryParam("ownerId", owner.id()).get("/v1/tasks").then().body("items", empty());
            var good = manager().body(whitepaper(owner.id())).post("/v1/tasks");
            probe.await(UUID.fromString(good.path("eventId")));
            assertThat(probe.matching(event -> event.payload()
                            .path("ownerId")
                            .asText()
                            .equals(owner.id().toString())))
                    .hasSize(1);
            refuseNothing();
            manager()
                    .header("Idempotency-Key", "key-" + owner.id())
                    .body(body)
                    .post("/v1/tasks")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", (String) null);
        }
    }

    @Test
    void edit_whenTheCommitFails_leavesTheTaskAsItWas() {
        // given
        var owner = person();
        var task = manager().body(whitepaper(owner.id())).post("/v1/tasks");
        var id = task.path("taskId").toString();
        try (var probe = EventProbe.fromBeginning("task")) {

            // when
            manager()
                    .header("If-Match", task.header("ETag"))
                    .body(with(with(whitepaper(owner.id()), "name", REFUSED), "reason", "why"))
                    .put("/v1/tasks/" + id)
                    .then()
                    .statusCode(greaterThanOrEqualTo(400));

            // then
            manager().get("/v1/tasks/" + id).then().body("version", equalTo(1));
            as("admin", "admin")
                    .queryParam("subjectId", id)
                    .get("/v1/audit-entries")
                    .then()
                    .body("items", hasSize(1));
            var cancelled = manager().body("{\"reason\": \"why\"}").post("/v1/tasks/" + id + "/cancel");
            probe.await(UUID.fromString(cancelled.path("eventId")));
            assertThat(probe.matching(event -> event.key().equals(id)))
                    .extracting(event -> event.payload().path("version").asInt())
                    .containsExactly(1, 2);
        }
    }

    private void refuseNothing() {
        jdbi.useHandle(handle -> handle.execute("drop trigger refuse_commit on task"));
    }
}
