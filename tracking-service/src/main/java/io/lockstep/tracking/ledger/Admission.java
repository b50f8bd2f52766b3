package io.lockstep.tracking.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.problem.CatalogueDocuments;
import io.lockstep.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Bounds the writing requests that are under way. One too many is refused before a byte of its body is read, so that neither
 * memory nor the time of readers depends on how much is sent. One sender alone cannot have all places, and who sends a body byte
 * by byte does not keep one for long.
 */
@Singleton
class Admission {

    /** Before the body is read, after the check of its announced size. */
    private static final int PRIORITY = 900;

    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** Where other systems send what they will not send again after the wrong answer (integrations.md, section 9). */
    private static final String INTAKE = "/v1/intake/";

    private final Semaphore places;
    private final int placesOfOne;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Duration bodyWithin;
    private final CatalogueDocuments documents;
    private final ObjectMapper json;

    Admission(RecordingSettings settings, CatalogueDocuments documents, ObjectMapper json) {
        this.places = new Semaphore(settings.requests());
        this.placesOfOne = settings.requestsOfOne();
        this.bodyWithin = settings.bodyWithin();
        this.documents = documents;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext exchange) {
        if (!WRITES.contains(exchange.request().method())) {
            exchange.next();
            return;
        }
        var sender = sender(exchange);
        if (!enter(sender)) {
            refuse(exchange, RecordingProblem.TOO_BUSY);
            return;
        }
        exchange.addEndHandler(ended -> leave(sender));
        limitBody(exchange);
        exchange.next();
    }

    /** Whom the request claims to be of; who claims to be others gets no more than all of them together. */
    private static String sender(RoutingContext exchange) {
        var request = exchange.request();
        if (request.path().startsWith(INTAKE)) {
            return request.path();
        }
        var token = request.getHeader("Authorization");
        return token == null ? String.valueOf(request.remoteAddress().host()) : token;
    }

    private boolean enter(String sender) {
        if (taken.merge(sender, 1, Integer::sum) <= placesOfOne && places.tryAcquire()) {
            return true;
        }
        forget(sender);
        return false;
    }

    private void leave(String sender) {
        places.release();
        forget(sender);
    }

    private void forget(String sender) {
        taken.computeIfPresent(sender, (of, count) -> count == 1 ? null : count - 1);
    }

    private void limitBody(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var announced = headers.get("Content-Length");
        if (headers.contains("Transfer-Encoding") || announced != null && !announced.equals("0")) {
            var late = exchange.vertx().setTimer(bodyWithin.toMillis(), timer -> cutOff(exchange));
            exchange.addEndHandler(ended -> exchange.vertx().cancelTimer(late));
        }
    }

    /** A request that is worked on has come in whole; one that has not by now keeps others out. */
    private void cutOff(RoutingContext exchange) {
        if (!exchange.request().isEnded() && !exchange.response().headWritten()) {
            refuse(exchange, RecordingProblem.TOO_SLOW);
        }
    }

    private void refuse(RoutingContext exchange, RecordingProblem problem) {
        if (exchange.request().path().startsWith(INTAKE)) {
            exchange.response()
                    .reset(); // some senders forget what they are given any answer to, none what they are not
            return;
        }
        var document =
                documents.document(new Problem(problem), exchange.request().getHeader("Accept-Language"));
        var response = exchange.response().setStatusCode(document.getStatusCode());
        document.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        response.putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(text(document));
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is not serialisable", e);
        }
    }
}
