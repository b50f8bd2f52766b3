package io.lockstep.task.cadence;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Core tasks are tracked daily (requirements.md, N3), and what is late is found once. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class CadenceTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-12");

    private final CadenceService service;
    private final AppliedEvents applied;
    private final Person owner = person();
    private SettableClock clock;

    CadenceTest(CadenceService service, AppliedEvents applied) {
        this.service = service;
        this.applied = applied;
    }

    @BeforeEach
    void standAtMonday() {
        clock = SettableClock.installAt(Instant.parse("2026-01-12T02:00:00Z"));
    }

    @Test
    void checkIn_whenItDoesNotCome_isOwedThenOverdueOnceThenOwedAnew() {
        try (var probe = EventProbe.fromNow("task")) {
            // given
            var planned = manager().body(whitepaper(owner.id())).post("/v1/tasks");
            var task = started(manager().body(whitepaper(owner.id())).post("/v1/tasks"));

            // when, then the day of the start ends with a report, and one day is grace
            assertThat(planned.statusCode()).isEqualTo(201);
            owed(MONDAY).then().body("items.taskId", contains(task)).body("items.overdue", contains(false));
            manager()
                    .queryParam("personId", owner.id())
                    .get("/v1/my-work")
                    .then()
                    .body("items.findAll { it.kind == 'CHECK_IN' }.subjectId", contains(task));
            find(MONDAY.plusDays(1));
            owed(MONDAY.plusDays(1)).then().body("items.overdue", contains(false));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> service.findAll(MONDAY.plusDays(2))),
                            CompletableFuture.runAsync(() -> service.findAll(MONDAY.plusDays(2))))
                    .join();
            find(MONDAY.plusDays(3));
            var event = probe.await(CadenceEvent.OVERDUE, task);
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().path("dueOn").asText()).isEqualTo("2026-01-12");
            assertThat(event.payload().path("detectedOn").asText()).isEqualTo("2026-01-14");
            assertThat(event.payload().path("ownerId").asText())
                    .isEqualTo(owner.id().toString());

            // when a report of Thursday comes
            report(task, "2026-01-15");

            // then Friday's is next, and Tuesday after is past its grace
            owed(LocalDate.parse("2026-01-15")).then().body("items", empty());
            owed(LocalDate.parse("2026-01-16")).then().body("items.dueOn", contains("2026-01-16"));
            find(LocalDate.parse("2026-01-19"));
            find(LocalDate.parse("2026-01-20"));
            var again = probe.await(CadenceEvent.OVERDUE, task, other -> dueOn(other, "2026-01-16"));
            assertThat(again.payload().path("detectedOn").asText()).isEqualTo("2026-01-20");
            assertThat(probe.matching(other ->
                            other.is(CadenceEvent.OVERDUE) && other.key().equals(task)))
                    .hasSize(2);
        }
    }

    @Test
    void milestone_whenItIsNotDoneInTime_isFoundOnceForEachDueDay() {
        try (var probe = EventProbe.fromNow("task")) {
            // given
            var body = with(whitepaper(owner.id()), "milestones", List.of(milestone("2026-01-20")));
            var task = manager().body(body).post("/v1/tasks");
            String id = task.path("taskId");

            // when
            find(LocalDate.parse("2026-01-20"));
            find(LocalDate.parse("2026-01-21"));
            find(LocalDate.parse("2026-01-22"));
            var event = probe.await(CadenceEvent.MISSED, id);
            manager()
                    .header("If-Match", "\"1\"")
                    .body(with(with(body, "milestones", List.of(milestone("2026-01-23"))), "reason", "later"))
                    .put("/v1/tasks/" + id)
                    .then()
                    .statusCode(200);
            find(LocalDate.parse("2026-01-24"));

            // then
            EventContract.of("task").assertKept(event);
            assertThat(event.payload().path("due").asText()).isEqualTo("2026-01-20");
            assertThat(event.payload().path("detectedOn").asText()).isEqualTo("2026-01-21");
            assertThat(event.payload().path("milestoneId").asText()).isEqualTo(task.path("milestones[0].milestoneId"));
            probe.await(
                    CadenceEvent.MISSED,
                    id,
                    other -> other.payload().path("due").asText().equals("2026-01-23"));
            assertThat(probe.matching(other ->
                            other.is(CadenceEvent.MISSED) && other.key().equals(id)))
                    .hasSize(2);
        }
    }

    private void find(LocalDate day) {
        service.findAll(day);
    }

    private Response owed(LocalDate day) {
        return manager()
                .queryParam("ownerId", owner.id())
                .queryParam("on", day.toString())
                .get("/v1/check-ins");
    }

    private String started(Response task) {
        clock.set(Instant.parse("2026-01-12T03:00:00Z"));
        manager().post("/v1/tasks/" + task.path("taskId") + "/start").then().statusCode(200);
        return task.path("taskId");
    }

    private void report(String task, String asOf) {
        var id = Ids.next();
        var payload = fields(
                "progressId", id, "taskId", task, "asOf", asOf, "recordedAt", asOf + "T09:30:00Z", "percent", 0.1);
        var event = OutgoingEvent.of(EventType.v1("tracking", "progress-recorded"), UUID.fromString(task), payload);
        publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }

    private static boolean dueOn(ReceivedEvent event, String day) {
        return event.payload().path("dueOn").asText().equals(day);
    }

    private static Map<String, Object> milestone(String due) {
        return Map.of("name", "白皮书初稿完成", "due", due);
    }
}
