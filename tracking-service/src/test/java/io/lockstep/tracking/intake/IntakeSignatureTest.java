package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Plan.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who may send, and who may say so. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class IntakeSignatureTest {

    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);

    @Inject
    Jdbi jdbi;

    @Test
    void signature_whenBadInAnyWay_isRefused() {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var body = Payloads.STANDARD.formatted(EARLIER);

        source.signed("", body)
                .body(body.replace("4711", "4712"))
                .post(source.path(""))
                .then()
                .statusCode(401);
        source.signed("", body).body(body + " ").post(source.path("")).then().statusCode(401);
        for (var minutes : List.of(-6, 6)) {
            source.standard(plain(), "msg_1", Instant.now().plus(minutes, ChronoUnit.MINUTES), body)
                    .body(body)
                    .post(source.path(""))
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:problem-type:lockstep:bad-signature"));
        }
        plain().body(body).post(source.path("")).then().statusCode(401);
        as("admin", "admin").body(body).post(source.path("")).then().statusCode(401);
        source.signed("", body)
                .body(body)
                .post("/v1/intake/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void signature_whenItsHeaderIsOfAMegabyte_isRefusedAndTheServerLives() throws IOException {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        try (var socket = new Socket("localhost", io.restassured.RestAssured.port)) {
            // given
            socket.setSoTimeout(5_000);
            var head = "POST " + source.path("") + " HTTP/1.1\r\nHost: localhost\r\nwebhook-signature: v1,"
                    + "a".repeat(1_000_000) + "\r\nContent-Length: 2\r\n\r\n{}";

            // when
            String answer;
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            } catch (IOException e) {
                answer = "closed"; // while we were still sending
            }

            // then
            assertThat(answer).matches("HTTP/1.1 4[0-9]{2}|closed|");
        }
        source.send(Payloads.STANDARD.formatted(EARLIER)).then().statusCode(202);
    }

    @Test
    void secret_whenRotated_leavesTwoValid() {
        // given
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var first = source.secret();
        var second = rotate(source);

        // then: both
        assertThat(sends(source, first)).isEqualTo(202);
        assertThat(sends(source, second)).isEqualTo(202);

        // when
        var third = rotate(source);

        // then: the last two
        assertThat(sends(source, first)).isEqualTo(401);
        assertThat(sends(source, second)).isEqualTo(202);
        assertThat(sends(source, third)).isEqualTo(202);
        var shown = admin().get("/v1/sources/" + source.id());
        shown.then()
                .statusCode(200)
                .body("secrets", hasSize(2))
                .body("secrets.secret", contains(nullValue(), nullValue()));
        String stored = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(encode(ciphertext, 'escape'), ' ') from crm_source_secret")
                .mapTo(String.class)
                .one());
        assertThat(stored).doesNotContain("whsec_");

        // when
        String id = shown.path("secrets[0].secretId");
        admin().delete("/v1/sources/" + source.id() + "/secrets/" + id).then().statusCode(204);

        // then
        assertThat(sends(source, third)).isEqualTo(401);
    }

    @Test
    void source_whenRegisteredBadly_isRefused() {
        var name = "Source " + UUID.randomUUID();
        admin().body(Map.of("name", name, "kind", "MAUTIC"))
                .post("/v1/sources")
                .then()
                .statusCode(201);
        admin().body(Map.of("name", name, "kind", "MAUTIC"))
                .post("/v1/sources")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("#/name"));
        admin().body(Map.of("name", name + "2", "kind", "STANDARD_WEBHOOKS", "secret", "too simple"))
                .post("/v1/sources")
                .then()
                .statusCode(422);
        admin().body(Map.of(
                        "name", name + "2", "kind", "HUBSPOT", "signature", Map.of("header", "X", "encoding", "HEX")))
                .post("/v1/sources")
                .then()
                .statusCode(422);
        manager()
                .body(Map.of("name", name + "2", "kind", "MAUTIC"))
                .post("/v1/sources")
                .then()
                .statusCode(403);
    }

    private String rotate(Sender source) {
        return admin().body(Map.of())
                .post("/v1/sources/" + source.id() + "/secrets")
                .path("secret");
    }

    private static int sends(Sender source, String secret) {
        source.useSecret(secret);
        return source.send(Payloads.STANDARD.formatted(EARLIER)).statusCode();
    }
}
