package io.lockstep.kit.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OperationsResourceTest {

    private static final EventType HAPPENED = EventType.v1("source", "happened");

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    @Test
    void auditEntries_ofASubject_sayWhoDidWhat() {
        var id = notes.write("audited");

        var entries = get("/v1/audit-entries?subjectId=" + id);

        assertThat(entries.getList("items")).hasSize(1);
        assertThat(entries.getString("items[0].action")).isEqualTo("WRITTEN");
        assertThat(entries.getString("items[0].actor")).isEqualTo("system");
        assertThat(entries.getString("items[0].after.text")).isEqualTo("audited");
    }

    @Test
    void auditEntries_whenThereAreMoreThanAPage_goOnAtTheCursor() {
        notes.write("first");
        notes.write("second");

        var first = get("/v1/audit-entries?limit=1");
        var second = get("/v1/audit-entries?limit=1&cursor=" + first.getString("next"));

        assertThat(second.getString("items[0].id")).isGreaterThan(first.getString("items[0].id"));
    }

    @Test
    void auditEntries_whenSomebodyWantsToChangeOne_refuse() {
        notes.write("kept for good");

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update audit_entry set actor = 'nobody'")))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from audit_entry")))
                .hasMessageContaining("append-only");
    }

    @Test
    void deadLettersAndParkedEvents_areListedAndReplayed() {
        var poison = OutgoingEvent.of(HAPPENED, Ids.next(), Map.of("poison", true));
        var early = OutgoingEvent.of(HAPPENED, Ids.next(), Map.of("awaits", Ids.next()));
        try (var publisher = new EventPublisher()) {
            publisher.publish(poison);
            publisher.publish(early);
        }

        await().until(() -> ids("/v1/dead-letters?limit=200", "eventId")
                .contains(poison.id().toString()));
        await().until(() -> ids("/v1/parked-events?limit=200", "items.eventId")
                .contains(early.id().toString()));
        var replayed = as("admin").post("/v1/dead-letters/replays").jsonPath().getInt("replayed");

        assertThat(replayed).isPositive();
    }

    @Test
    void operations_whenTheCallerIsNoAdministrator_areForbidden() {
        for (var path : List.of("/v1/audit-entries", "/v1/dead-letters", "/v1/parked-events")) {
            as("manager").get(path).then().statusCode(403);
        }
        as("manager").post("/v1/dead-letters/replays").then().statusCode(403);
    }

    /** As texts, because a record without an id can be a dead letter too. */
    private static List<String> ids(String path, String where) {
        return get(path).getList(where, String.class);
    }

    private static JsonPath get(String path) {
        return as("admin").get(path).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(TokenSigner.shared().token("somebody", role));
    }
}
