package io.lockstep.scoring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as a front end does that uses fetch. */
public final class StreamReader implements AutoCloseable {

    /** One server-sent event. */
    public record Event(String id, String name, String data) {}

    private static final long LIMIT_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private String id = "";
    private String name = "";

    private StreamReader(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the stream answered " + answer.statusCode());
            }
            lines = answer.body();
            Thread.ofVirtual().start(() -> lines.forEach(this::line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens the stream; returns once the server has begun to answer. */
    public static StreamReader open(URI address, @Nullable String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new StreamReader(request.build());
    }

    /** Waits for the next event. */
    public Event next() {
        return poll(Duration.ofSeconds(LIMIT_SECONDS)).orElseThrow(() -> new AssertionError("no event came"));
    }

    /** The next event, if one comes in time. */
    public Optional<Event> poll(Duration atMost) {
        try {
            return Optional.ofNullable(events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            events.add(new Event(id, name, line.substring(5).strip()));
        }
    }
}
