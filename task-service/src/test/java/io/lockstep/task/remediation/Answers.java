package io.lockstep.task.remediation;

import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.fields;
import static io.lockstep.task.Organisation.manager;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.task.Judgements.Alert;
import io.lockstep.task.Organisation;
import io.lockstep.task.Organisation.Person;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Alerts that have been heard, and answers to them. */
final class Answers {

    private final AppliedEvents applied;

    Answers(AppliedEvents applied) {
        this.applied = applied;
    }

    /** Publishes an event and waits until it is applied. */
    void hear(OutgoingEvent event) {
        Organisation.publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }

    /** Raises the alert and answers the id of its remediation. */
    String opened(Alert alert) {
        hear(alert.raised());
        return remediationOf(alert).extract().path("items[0].remediationId");
    }

    ValidatableResponse remediationOf(Alert alert) {
        return manager()
                .queryParam("alertId", alert.alertId())
                .get("/v1/remediations")
                .then()
                .statusCode(200);
    }

    static UUID taskOf(Person owner) {
        return UUID.fromString(
                manager().body(whitepaper(owner.id())).post("/v1/tasks").path("taskId"));
    }

    static Response file(Person as, String id, Map<String, Object> filing) {
        return as.member().body(filing).post("/v1/remediations/" + id + "/file");
    }

    static Map<String, Object> filing(Map<String, Object> adjustment) {
        return fields(
                "cause",
                "EXECUTION",
                "evidence",
                List.of(fields("figure", "报名人数", "value", 320)),
                "adjustment",
                adjustment);
    }

    static Map<String, Object> adjustment(Map<String, Object> task) {
        return fields("description", "补充客户案例，延长报名时间2天", "tasks", List.of(task));
    }
}
