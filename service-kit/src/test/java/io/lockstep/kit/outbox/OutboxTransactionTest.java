package io.lockstep.kit.outbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class OutboxTransactionTest {

    @Inject
    Notes notes;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Test
    void write_whenCommitted_storesTheStateAndSendsTheEvent() {
        try (var probe = EventProbe.fromNow("sample")) {
            var id = notes.write("kept");

            var event = probe.await(Notes.NOTE_WRITTEN, id);

            assertThat(notes.count("kept")).isEqualTo(1);
            assertThat(event.payload().get("text").asText()).isEqualTo("kept");
            assertThat(event.source()).isEqualTo("/lockstep/sample-service");
            assertThat(event.correlationId()).isEqualTo(event.id().toString());
        }
    }

    @Test
    void write_whenRolledBack_leavesNeitherStateNorEvent() {
        try (var probe = EventProbe.fromNow("sample")) {
            assertThatThrownBy(() -> notes.writeAndFail("rolled back")).hasMessageContaining("on purpose");

            var marker = notes.write("marker");

            probe.await(Notes.NOTE_WRITTEN, marker);
            assertThat(notes.count("rolled back")).isZero();
            assertThat(probe.matching(
                            event -> event.payload().get("text").asText().equals("rolled back")))
                    .isEmpty();
            assertThat(audited("rolled back")).isZero();
        }
    }

    @Test
    void write_whenTheRequestIsTraced_sendsItsTraceWithTheEvent() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (var probe = EventProbe.fromNow("sample")) {
            var id = UUID.fromString(given().auth()
                    .oauth2(TokenSigner.shared().token("somebody", "member"))
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "traced"))
                    .post("/v1/notes")
                    .jsonPath()
                    .getString("id"));

            probe.await(Notes.NOTE_WRITTEN, id);

            var record = probe.records().stream()
                    .filter(sent -> sent.key().equals(id.toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(new String(record.headers().lastHeader("traceparent").value(), UTF_8))
                    .startsWith("00-" + trace);
        }
    }

    @Test
    void append_whenOutsideATransaction_isAnError() {
        var event = OutgoingEvent.of(Notes.NOTE_WRITTEN, Ids.next(), Map.of());

        assertThatThrownBy(() -> outbox.append(event)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void append_whenThePayloadIsTooLargeForTheBroker_isRefusedBeforeItCanBlockItsKey() {
        var event = OutgoingEvent.of(Notes.NOTE_WRITTEN, Ids.next(), Map.of("text", "x".repeat(900_001)));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CommonProblem.EVENT_TOO_LARGE));
    }

    private long audited(String text) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from audit_entry where after ->> 'text' = ?")
                        .bind(0, text)
                        .mapTo(Long.class)
                        .one());
    }
}
