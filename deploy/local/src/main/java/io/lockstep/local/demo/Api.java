package io.lockstep.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lockstep.local.stack.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The suite's public API as a client of it sees it. */
final class Api implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** How long a service may take to hear of what another one has just accepted. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Sends a POST and answers the body of the response.
     *
     * @throws CannotStart when it is refused
     */
    JsonNode post(URI address, String token, String mediaType, String body, String idempotencyKey)
            throws InterruptedException {
        return answer(request(address, token)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Sends a GET and answers the body of the response.
     *
     * @throws CannotStart when it is refused
     */
    JsonNode get(URI address, String token) throws InterruptedException {
        return answer(request(address, token).GET().build());
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        var answer = send(request);
        while (notHeardYet(answer) && Instant.now().isBefore(giveUp)) {
            answer = send(request);
        }
        if (answer.statusCode() >= 300) {
            throw new CannotStart("The demo plan was refused at %s %s (%d %s): start with --fresh, or with --no-demo."
                    .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
        }
        return read(answer.body());
    }

    /** A read model that lags answers 422 unknown-subject after it has waited for two seconds. */
    private static boolean notHeardYet(HttpResponse<String> answer) {
        return answer.statusCode() == 422 && answer.body().contains("unknown-subject");
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(
                    "The demo plan could not be loaded, because %s does not answer (%s): look at its log and start with --fresh."
                            .formatted(request.uri(), e.getMessage()),
                    e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new CannotStart("The demo plan could not be loaded: an answer was no JSON: " + body, e);
        }
    }
}
