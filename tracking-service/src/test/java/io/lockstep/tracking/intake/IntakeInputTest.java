package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.adapter.SourceKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, too deep, too wide, or hold what nobody would send on purpose: well signed, all of them. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class IntakeInputTest {

    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);
    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;

    /** What a million of the shortest keys that differ take, as in {"0":1,"1":1,...}. */
    private static final long MILLION_KEYS = 10_888_891;

    /** Of the answer; the server sends no more than its header and the document. */
    private static final int ENOUGH = 300;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(longs = {HUNDRED_MEGABYTES, MILLION_KEYS})
    void body_whenItAnnouncesTooMuch_isRefusedUnread(long length) throws IOException {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        try (var socket = connection()) {
            socket.getOutputStream().write(head(source, "Content-Length: " + length));

            var answer = new String(socket.getInputStream().readNBytes(ENOUGH), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "too-large");
        }
    }

    @Test
    void body_whenItNeverEnds_isCutOffLongBeforeAHundredMegabytes() throws IOException {
        // given: a sender that announces nothing
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(US_ASCII);
        var sent = 0L;
        try (var socket = connection()) {
            socket.getOutputStream().write(head(source, "Transfer-Encoding: chunked"));

            // when
            while (sent < HUNDRED_MEGABYTES && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (IOException closed) {
            assertThat(sent).isPositive();
        }

        // then
        assertThat(sent).isLessThan(HUNDRED_MEGABYTES);
        source.send(Payloads.STANDARD.formatted(EARLIER)).then().statusCode(202);
    }

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void body_whenDeepWideOrHoldingWhatNoTextHolds_isTakenAndJudgedAndDoesNoHarm(SourceKind kind) {
        // given
        var source = Sender.register(kind.name(), Map.of());
        var bodies = new String[] {
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            keys(100_000),
            "{\"data\": \"\0\"}",
            "{\"data\": \"\\ud800\", \"\\udc00\": \"\\u0000\"}",
            "[{\"objectId\": 1e999999999, \"occurredAt\": -1e400, \"portalId\": 123456789012345678901234567890}]",
            "\"" + "9".repeat(500_000) + "\"",
            "9".repeat(500_000)
        };

        // when
        for (var body : bodies) {
            assertThat(source.send("Lead.update", body, type(kind)).statusCode())
                    .isEqualTo(202);
        }

        // then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from raw_body where source_id::text = ?", source) == 0);
        assertThat(count("select count(*) from lead where source = ?", source)).isZero();
        assertThat(count(
                        "select count(*) from quarantined_event where source_id::text = ? and reason <> 'NOT_RECORDED'",
                        source))
                .isPositive();
        assertThat(count(
                        "select count(*) from quarantined_event where source_id::text = ? and reason = 'NOT_RECORDED'",
                        source))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1", "1e-7", "12345678901234567890", "\"9.9.9\"", "\"NaN\""})
    void amount_whenItIsNoSumOfMoney_waitsInQuarantine(String amount) {
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of());

        source.send(Payloads.STANDARD
                        .formatted(EARLIER)
                        .replace("\"channel\"", "\"amount\": " + amount + ", \"channel\""))
                .then()
                .statusCode(202);

        assertThat(source.quarantined(1).getFirst()).containsEntry("reason", "INVALID_DATA");
    }

    @Test
    void fields_whenAllOfThemAreEmoji_areTakenAndShown() {
        // given
        var mapping = Map.of(
                "lead",
                "🙂",
                "channel",
                "📣",
                "campaign",
                "🎉",
                "owner",
                "🧑",
                "stage",
                "🚦",
                "stages",
                Map.of("✅", "CONVERTED"));
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of("mapping", mapping));

        // when
        source.send("""
                        {"type":"lead.created","timestamp":"%s","data":{"🙂":"🙂🙂","📣":"🚀","🎉":"👨‍👩‍👧","🧑":"🧑‍💼",
                          "🚦":"✅"}}""".formatted(EARLIER)).then().statusCode(202);

        // then
        var lead = source.leads(1).getFirst();
        assertThat(lead).containsEntry("status", "CONVERTED").containsEntry("owner", "🧑‍💼");
        admin().get("/v1/leads/" + lead.get("leadId") + "/timeline")
                .then()
                .body("items[0].channel", equalTo("🚀"))
                .body("items[0].campaign", equalTo("👨‍👩‍👧"));
    }

    private static Map<String, String> type(SourceKind kind) {
        return Map.of(
                "Content-Type",
                switch (kind) {
                    case CSV -> "text/csv";
                    case CLOUDEVENTS -> "application/cloudevents+json";
                    default -> "application/json";
                });
    }

    private static String keys(int number) {
        return IntStream.range(0, number).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    private static Socket connection() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static byte[] head(Sender source, String header) {
        return ("POST " + source.path("") + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    private int count(String sql, Sender source) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, source.id()).mapTo(int.class).one());
    }
}
