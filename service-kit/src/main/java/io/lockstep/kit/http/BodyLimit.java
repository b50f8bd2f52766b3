package io.lockstep.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.problem.CatalogueDocuments;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces to be too large before a byte of it is read. The server would refuse it too, but without a
 * word about the limit.
 */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = 1_000;

    private final long limit;
    private final CatalogueDocuments documents;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            CatalogueDocuments documents,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.documents = documents;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        if (announced(exchange.request()) <= limit) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(CommonProblem.TOO_LARGE.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(document(exchange.request().getHeader("Accept-Language")));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server refuses what is no number
        }
    }

    private String document(String acceptLanguage) {
        var problem = new Problem(CommonProblem.TOO_LARGE).with("limit", limit);
        try {
            return json.writeValueAsString(documents.document(problem, acceptLanguage));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is not serialisable", e);
        }
    }
}
