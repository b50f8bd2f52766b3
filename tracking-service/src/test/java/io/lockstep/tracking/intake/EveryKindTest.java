package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of source: the list of quality.md, section 6, and the answers of integrations.md, section 9. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class EveryKindTest {

    static Stream<Kind> kinds() {
        return Kind.all();
    }

    /** Those whose events have names of their own, apart from their content and from the delivery. */
    static Stream<Kind> kindsThatNameEvents() {
        return kinds().filter(kind -> kind.otherWord() != null);
    }

    /** Those that sign the time; the others have none to sign. */
    static Stream<Kind> kindsThatSignTheTime() {
        return kinds().filter(kind -> !List.of("ESPOCRM", "MAUTIC").contains(kind.name()));
    }

    @Inject
    Jdbi jdbi;

    @Inject
    IntakeLimits limits;

    @ParameterizedTest
    @MethodSource("kinds")
    void delivery_whenItsSignatureIsWrongInAnyWay_isRefusedAndNotStored(Kind kind) {
        // given
        var source = kind.register();
        var good = source.secret();

        // then: one byte changed, the same written otherwise, no signature, another key
        for (var body : List.of(kind.changed(), kind.reserialised())) {
            assertThat(body).isNotEqualTo(kind.body());
            source.signed(kind.endpoint(), kind.body())
                    .headers(kind.headers())
                    .body(bytes(body))
                    .post(source.path(kind.endpoint()))
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:problem-type:lockstep:bad-signature"));
        }
        plain().headers(kind.headers())
                .body(bytes(kind.body()))
                .post(source.path(kind.endpoint()))
                .then()
                .statusCode(401);
        source.useSecret(kind.register().secret());
        send(source, kind, kind.body()).then().statusCode(401);
        assertThat(stored(source)).isZero();

        // when
        source.useSecret(good);

        // then
        send(source, kind, kind.body()).then().statusCode(202);
    }

    @ParameterizedTest
    @MethodSource("kindsThatSignTheTime")
    void delivery_whenItsTimeIsSixMinutesOffToEitherSide_isRefused(Kind kind) {
        var source = kind.register();

        for (var minutes : List.of(-6, 6)) {
            source.signed(kind.endpoint(), kind.body(), Instant.now().plus(minutes, ChronoUnit.MINUTES))
                    .headers(kind.headers())
                    .body(bytes(kind.body()))
                    .post(source.path(kind.endpoint()))
                    .then()
                    .statusCode(401);
        }
        for (var minutes : List.of(-4, 4)) {
            source.signed(kind.endpoint(), kind.body(), Instant.now().plus(minutes, ChronoUnit.MINUTES))
                    .headers(kind.headers())
                    .body(bytes(kind.body()))
                    .post(source.path(kind.endpoint()))
                    .then()
                    .statusCode(oneOf(202, 200));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void delivery_whenReplayed_changesNothing(Kind kind) {
        // given
        var source = kind.register();
        var signed = source.signed(kind.endpoint(), kind.body());
        signed.headers(kind.headers()).body(bytes(kind.body()));

        // when: the very same request twice
        signed.post(source.path(kind.endpoint())).then().statusCode(202);
        await().until(() -> waiting(source) == 0);
        var facts = facts(source);
        signed.post(source.path(kind.endpoint())).then().statusCode(200);

        // then
        await().until(() -> waiting(source) == 0);
        assertThat(facts).isPositive();
        assertThat(facts(source)).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("kindsThatNameEvents")
    void event_whenItsNameComesWithAnotherContent_keepsTheFirst(Kind kind) {
        // given
        var source = kind.register();
        send(source, kind, kind.body()).then().statusCode(202);
        await().until(() -> waiting(source) == 0);
        var facts = facts(source);

        // when
        send(source, kind, kind.body().replace(kind.word(), String.valueOf(kind.otherWord())))
                .then()
                .statusCode(202);

        // then
        assertThat(source.quarantined(1).getFirst()).containsEntry("reason", "CONFLICT");
        assertThat(facts(source)).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void secret_whenRotated_isValidBesideTheOneBefore(Kind kind) {
        // given
        var source = kind.register();
        var old = source.secret();
        var young = admin().body(Map.of())
                .post("/v1/sources/" + source.id() + "/secrets")
                .<String>path("secret");

        // when
        var byYoung = sentWith(source, kind, young);
        var byOld = sentWith(source, kind, old);

        // then
        assertThat(List.of(byYoung, byOld)).allMatch(status -> status == 202 || status == 200);
        assertThat(young).isNotEqualTo(old);
    }

    @Test
    void intake_whenFull_tellsEachSenderToComeAgain() throws IOException {
        // given
        var sources = new LinkedHashMap<Kind, Sender>();
        kinds().forEach(kind -> sources.put(kind, kind.register()));
        var taken = 0;
        while (limits.enter()) {
            taken++;
        }
        try {
            // then
            for (var source : sources.entrySet()) {
                assertToldToComeAgain(source.getValue(), source.getKey());
            }
        } finally {
            for (var i = 0; i < taken; i++) {
                limits.leave();
            }
        }
        sources.forEach((kind, source) -> {
            assertThat(stored(source)).isZero();
            send(source, kind, kind.body()).then().statusCode(202);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void intake_whenTheDatabaseCannotStore_tellsTheSenderToComeAgain(Kind kind) throws IOException {
        // given
        var source = kind.register();
        jdbi.useHandle(handle -> handle.execute("alter table raw_key rename to raw_key_away"));
        try {
            // then
            assertToldToComeAgain(source, kind);
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table raw_key_away rename to raw_key"));
        }

        // when: it comes again
        send(source, kind, kind.body()).then().statusCode(202);

        // then
        assertThat(source.leads(1)).isNotEmpty();
    }

    private static void assertToldToComeAgain(Sender source, Kind kind) throws IOException {
        if (kind.whenFull() == 0) {
            assertThat(answerTo(source, kind)).isEmpty();
        } else {
            send(source, kind, kind.body())
                    .then()
                    .statusCode(kind.whenFull())
                    .header("Retry-After", notNullValue())
                    .body("type", notNullValue());
        }
    }

    /** What comes back on a plain connection to a source that signs as Mautic does. */
    private static byte[] answerTo(Sender source, Kind kind) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            var body = bytes(kind.body());
            var head = "POST " + source.path("") + " HTTP/1.1\r\nHost: localhost\r\nWebhook-Signature: "
                    + source.hmacOf(kind.body()) + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(bytes(head));
            socket.getOutputStream().write(body);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static Response send(Sender source, Kind kind, String body) {
        return source.send(kind.endpoint(), body, kind.headers());
    }

    private static int sentWith(Sender source, Kind kind, String secret) {
        source.useSecret(secret);
        return send(source, kind, kind.body()).statusCode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int stored(Sender source) {
        return count("select count(*) from raw_key where source_id::text = ?", source);
    }

    private int waiting(Sender source) {
        return count("select count(*) from raw_body where source_id::text = ?", source);
    }

    private int facts(Sender source) {
        return count(
                "select count(*) from ledger f join lead l on l.lead_id = f.subject_id where l.source = ?", source);
    }

    private int count(String sql, Sender source) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, source.id()).mapTo(int.class).one());
    }
}
