package io.lockstep.local.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** The four APIs as a client sees them, with the tokens that deploy/up handed out. */
public final class Suite {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than any service works on a request; after that nobody knows what became of it. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ports ports;
    private final UnaryOperator<String> tokens;

    Suite(Ports ports, UnaryOperator<String> tokens) {
        this.ports = ports;
        this.tokens = tokens;
    }

    /** What a service answered. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** An answer of JSON that somebody else received. */
        public static Answer of(int status, String body) throws IOException {
            return new Answer(status, HttpHeaders.of(Map.of(), (name, value) -> true), JSON.readTree(body));
        }

        /** The answer, after asserting that it is a success. */
        public Answer good() {
            Assertions.assertThat(status).as("%s", body).isBetween(200, 299);
            return this;
        }

        /** The id of the last event that the write made. */
        public String eventId() {
            return headers.firstValue("Lockstep-Event-Id").orElseThrow();
        }

        public String text(String pointer) {
            return body.at(pointer).asText();
        }
    }

    /** POST as {@code role}, which is the name of a token: ADMIN, MANAGER, MEMBER, VIEWER, INTEGRATION. */
    public Answer post(String role, Service service, String path, String body, String... headers) {
        return send(request(role, service, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** As {@link #post}, again while a read model has not heard yet of what the body names. */
    public Answer postWhenKnown(String role, Service service, String path, String body, String... headers) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> post(role, service, path, body, headers),
                        answer ->
                                !(answer.status() == 422 && answer.text("/type").endsWith("unknown-subject")));
    }

    /** GET as the viewer, again until the event {@code after} is in the answer; {@code path} ends with ? or &. */
    public Answer getAfter(Service service, String path, String after) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> get(service, path + "after=" + after).good(),
                        answer -> answer.headers()
                                .firstValue("Lockstep-Applied")
                                .filter("true"::equals)
                                .isPresent());
    }

    /** GET as the viewer. */
    public Answer get(Service service, String path) {
        return get("VIEWER", service, path);
    }

    public Answer get(String role, Service service, String path) {
        return send(request(role, service, path).GET());
    }

    /** POST without a token, as somebody who proves otherwise who they are. */
    public Answer send(Service service, String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(address(service, path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The token of a role, for who sends it by other means. */
    public String token(String role) {
        return tokens.apply(role);
    }

    /** Where a path of a service is. */
    public URI address(Service service, String path) {
        return URI.create("http://localhost:" + ports.http(service) + path);
    }

    private HttpRequest.Builder request(String role, Service service, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(address(service, path)).header("Authorization", "Bearer " + tokens.apply(role));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(LONGEST).build(), BodyHandlers.ofByteArray());
            var body = answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), answer.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
