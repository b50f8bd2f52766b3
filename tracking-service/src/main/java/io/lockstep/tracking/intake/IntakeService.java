package io.lockstep.tracking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.adapter.SourceKind.WhenFull;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.signature.SignedRequest;
import io.lockstep.tracking.source.CrmSource;
import io.lockstep.tracking.source.KnownSources;
import io.lockstep.tracking.source.SourceProblem;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Authenticates what a source sends, and stores it as it came before anything in it is judged. */
@Singleton
class IntakeService {

    private static final String CONTENT_TYPE = "content-type";

    private final KnownSources sources;
    private final RawBodies bodies;
    private final IntakeLimits limits;
    private final IntakeWake wake;
    private final Day day;

    IntakeService(KnownSources sources, RawBodies bodies, IntakeLimits limits, IntakeWake wake, Day day) {
        this.sources = sources;
        this.bodies = bodies;
        this.limits = limits;
        this.wake = wake;
        this.day = day;
    }

    /**
     * Takes a body.
     *
     * @return whether it was stored now and not before
     * @throws Problem 401 when its signature is not accepted, 404 when there is no such source
     * @throws IntakeFull when it cannot be stored now
     */
    boolean take(UUID sourceId, @Nullable String endpoint, SignedRequest request) {
        var source = source(sourceId).filter(CrmSource::active).orElseThrow(() -> Problem.notFound("source", sourceId));
        if (!isSigned(source, endpoint, request)) {
            throw new Problem(SourceProblem.BAD_SIGNATURE);
        }
        if (!limits.enter()) {
            throw new IntakeFull(source.kind().whenFull(), "too much waits to be judged", null);
        }
        try {
            var headers = kept(request.headers());
            var body = new RawBody(Ids.next(), sourceId, endpoint, headers, request.body(), day.now());
            var stored = bodies.store(
                    body,
                    digest(endpoint, headers, request.body()),
                    source.kind().repeatsWithin());
            wake.signal();
            return stored;
        } catch (RuntimeException e) {
            throw new IntakeFull(source.kind().whenFull(), "the body cannot be stored", e);
        } finally {
            limits.leave();
        }
    }

    /** Whether there is an active source with this id. */
    boolean isOpen(UUID sourceId) {
        return source(sourceId).filter(CrmSource::active).isPresent();
    }

    /** A secret that cannot be read is our failure, and no reason to turn the sender away for good. */
    private boolean isSigned(CrmSource source, @Nullable String endpoint, SignedRequest request) {
        try {
            return sources.accepts(source, endpoint, request);
        } catch (RuntimeException e) {
            throw new IntakeFull(source.kind().whenFull(), "the secrets of the source cannot be read", e);
        }
    }

    /** Without the database nobody knows what kind the source is; no answer at all is what every kind comes back from. */
    private Optional<CrmSource> source(UUID sourceId) {
        try {
            return sources.find(sourceId);
        } catch (RuntimeException e) {
            throw new IntakeFull(WhenFull.NO_ANSWER, "the source cannot be looked up", e);
        }
    }

    /** What belongs to the event; signatures and tokens do not. */
    private static Map<String, String> kept(Map<String, String> headers) {
        var kept = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (name.equals(CONTENT_TYPE) || name.equals("webhook-id") || name.startsWith("ce-")) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private static byte[] digest(@Nullable String endpoint, Map<String, String> headers, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(endpoint).getBytes(UTF_8));
            headers.forEach((name, value) -> {
                if (!name.equals(CONTENT_TYPE)) {
                    digest.update(("\n" + name + "=" + value).getBytes(UTF_8));
                }
            });
            digest.update((byte) 0);
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
