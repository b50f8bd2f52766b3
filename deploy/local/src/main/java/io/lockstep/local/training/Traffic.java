package io.lockstep.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.Ports;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What clients ask of the services most: facts one by one and in batches, and the scores, alerts and plans that they move. */
final class Traffic {

    private static final int CLIENTS = 16;
    private static final int BATCH = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Ports ports;
    private final Map<String, String> demo;
    private final String manager;
    private final String member;

    /** @param demo the ids of the demo plan */
    Traffic(Ports ports, TokenSigner signer, Map<String, String> demo) {
        this.ports = ports;
        this.demo = demo;
        this.manager = signer.token("marketing-manager", "manager");
        this.member = signer.token("content-specialist", "member");
    }

    /**
     * Sends so many requests, several at a time.
     *
     * @throws CannotStart when one is refused, because what was refused trains nothing
     */
    void run(int requests) throws InterruptedException {
        var keyResult = get(Service.GOAL, "/v1/goals/" + demo.get("salesGoal"))
                .at("/keyResults/0/keyResultId")
                .asText();
        Callable<Void> work = () -> {
            for (var number = numbers.incrementAndGet(); number <= requests; number = numbers.incrementAndGet()) {
                send(number, keyResult);
            }
            return null;
        };
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var done : clients.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(i -> work).toList())) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart refused ? refused : new IllegalStateException(e.getCause());
        }
    }

    /** Mostly writes of single facts, as in production; every read follows now and then. */
    private void send(int number, String keyResult) throws InterruptedException {
        switch (number % 16) {
            case 0 -> batch(number, keyResult);
            case 1, 2, 3 -> followed(post(member, "/v1/progress-updates", progress(number)));
            case 4 -> get(Service.SCORING, "/v1/goals/" + demo.get("salesGoal") + "/score-tree?depth=3");
            case 5 -> get(Service.SCORING, "/v1/scores/" + keyResult + "/explanation");
            case 6 -> get(Service.SCORING, "/v1/scores/" + keyResult + "/history");
            case 7 -> get(Service.GOAL, "/v1/goals/" + demo.get("salesGoal") + "/tree");
            case 8 -> get(Service.TASK, "/v1/tasks/" + demo.get("whitepaper"));
            case 9 -> get(Service.TRACKING, "/v1/ledger?limit=20");
            default -> post(manager, "/v1/measurements", measurement("m-" + number, number, keyResult));
        }
    }

    /** Waits for the effect of a progress update, as a front end that reads its own writes. */
    private void followed(JsonNode accepted) throws InterruptedException {
        get(
                Service.SCORING,
                "/v1/alerts?subjectId=" + demo.get("whitepaper") + "&after="
                        + accepted.get("eventId").asText());
    }

    /** On both sides of the threshold of an alert, so that it opens and clears. */
    private String progress(int number) {
        return """
                {"taskId": "%s", "asOf": "%s", "percent": %s}""".formatted(demo.get("whitepaper"), demo.get("loaded"), number % 2 == 0 ? "0.45" : "0.80");
    }

    private void batch(int number, String keyResult) throws InterruptedException {
        var items = IntStream.range(0, BATCH)
                .mapToObj(i -> measurement("b-" + number + "-" + i, i, keyResult))
                .collect(Collectors.joining(","));
        post(manager, "/v1/measurement-batches", "{\"items\":[" + items + "]}");
    }

    private String measurement(String externalId, int value, String keyResult) {
        return """
                {"keyResultId": "%s", "asOf": "%s", "value": %d, "note": "CRM report", "externalId": "%s"}""".formatted(keyResult, demo.get("loaded"), value, externalId);
    }

    private JsonNode post(String token, String path, String body) throws InterruptedException {
        return answer(request(Service.TRACKING, path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode get(Service service, String path) throws InterruptedException {
        return answer(request(service, path, manager));
    }

    private HttpRequest.Builder request(Service service, String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.http(service) + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder builder) throws InterruptedException {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new CannotStart("The training was refused at %s %s: %d %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new CannotStart("%s %s has no answer: %s".formatted(request.method(), request.uri(), e), e);
        }
    }
}
