package io.lockstep.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The answers given to requests with an Idempotency-Key, kept for a day by default. */
@Singleton
class IdempotentAnswers {

    /** An answer as it was given. */
    record Answer(
            String fingerprint,
            int status,
            Map<String, String> headers,
            @Nullable String body) {

        Response repeat(String otherFingerprint) {
            if (!fingerprint.equals(otherFingerprint)) {
                throw new Problem(CommonProblem.KEY_REUSED);
            }
            var response = Response.status(status).header(Headers.REPLAYED, "true");
            headers.forEach(response::header);
            return (body == null ? response : response.entity(body).type(MediaType.APPLICATION_JSON_TYPE)).build();
        }
    }

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration kept;

    IdempotentAnswers(
            Jdbi jdbi,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "lockstep.idempotency.kept", defaultValue = "24h") Duration kept) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
        this.kept = kept;
    }

    /** Takes the key for the rest of the transaction; false while another request has it. */
    boolean lock(String caller, String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                        .bind("key", caller + "\n" + key)
                        .mapTo(Boolean.class)
                        .one());
    }

    Optional<Answer> find(String caller, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from idempotent_answer where caller = :caller and key = :key")
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Answer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        headers(row.getString("headers")),
                        row.getString("body")))
                .findOne());
    }

    void save(String caller, String key, String fingerprint, Response response) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var headersJson = json.writeValueAsString(headers);
        var body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idempotent_answer (caller, key, fingerprint, status, headers, body, answered_at)
                        values (:caller, :key, :fingerprint, :status, :headers, :body, :now)
                        """)
                .bind("caller", caller)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("status", response.getStatus())
                .bind("headers", headersJson)
                .bind("body", body)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from idempotent_answer where answered_at < :before")
                .bind("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .execute());
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers are unreadable", e);
        }
    }
}
