package io.lockstep.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.sample.Notes;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class IdempotencyTest {

    @Inject
    Notes notes;

    @Test
    void post_whenRepeatedWithTheSameKey_givesTheSameAnswerAndWritesOnce() {
        var key = UUID.randomUUID().toString();
        var text = "once " + key;

        var first = post("somebody", "\"" + key + "\"", text);
        var second = post("somebody", key, text);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header(Headers.REPLAYED)).isEqualTo("true");
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void post_whenTheKeyWasUsedForAnotherBody_isRefused() {
        var key = UUID.randomUUID().toString();
        post("somebody", key, "one");

        assertThat(post("somebody", key, "other").statusCode()).isEqualTo(422);
        assertThat(post("somebody else", key, "other").statusCode()).isEqualTo(201);
    }

    @Test
    void post_whenTheWorkFails_keepsNoAnswerSoThatARepetitionCanSucceed() {
        var key = UUID.randomUUID().toString();

        assertThat(post("somebody", key, "fail").statusCode()).isEqualTo(500);
        assertThat(post("somebody", key, "works").statusCode()).isEqualTo(201);
    }

    @Test
    void post_whenTwentyArriveAtOnce_writesOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var text = "race " + key;
        Callable<Integer> request = () -> post("somebody", key, text).statusCode();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> request).limit(20).toList());

            for (var answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(notes.count(text)).isEqualTo(1);
    }

    @Test
    void post_whenTheKeyIsEmptyOrTooLong_isRefused() {
        assertThat(post("somebody", "\"\"", "a").statusCode()).isEqualTo(400);
        assertThat(post("somebody", "x".repeat(256), "a").statusCode()).isEqualTo(400);
    }

    private static Response post(String who, String key, String text) {
        return given().auth()
                .oauth2(TokenSigner.shared().token(who, "member"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/v1/notes");
    }
}
