package io.lockstep.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes a request with an Idempotency-Key one transaction of the work and its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    private static final int LONGEST_KEY = 255;

    private final CurrentVertxRequest request;
    private final IdempotentAnswers answers;
    private final ObjectMapper json;
    private final Caller caller;

    IdempotencyInterceptor(CurrentVertxRequest request, IdempotentAnswers answers, ObjectMapper json, Caller caller) {
        this.request = request;
        this.answers = answers;
        this.json = json;
        this.caller = caller;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var key = key(request.getCurrent().request().getHeader("Idempotency-Key"));
        if (key == null) {
            return invocation.proceed();
        }
        var fingerprint = fingerprint(invocation);
        return QuarkusTransaction.joiningExisting().call(() -> answerOnce(key, fingerprint, invocation));
    }

    private Object answerOnce(String key, String fingerprint, InvocationContext invocation) throws Exception {
        var who = caller.subject();
        if (!answers.lock(who, key)) {
            throw new Problem(CommonProblem.REQUEST_IN_PROGRESS);
        }
        var before = answers.find(who, key);
        if (before.isPresent()) {
            return before.get().repeat(fingerprint);
        }
        var response = (Response) invocation.proceed();
        answers.save(who, key, fingerprint, response);
        return response;
    }

    /** The key without its quotes (it is a structured field string), or none. */
    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var trimmed = header.trim();
        var quoted = trimmed.length() >= 2 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
        var key = quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST)
                    .with("reason", "Idempotency-Key has to be 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    /** A digest of the method, the path and the body as it was understood, whatever its white space. */
    private String fingerprint(InvocationContext invocation) throws JsonProcessingException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var current = request.getCurrent().request();
        digest.update((current.method() + " " + current.uri()).getBytes(UTF_8));
        for (var parameter : invocation.getParameters()) {
            if (parameter instanceof Record) {
                digest.update(json.writeValueAsBytes(parameter));
            } else if (parameter instanceof String text) {
                digest.update(text.getBytes(UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
