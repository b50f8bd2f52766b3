package io.lockstep.tracking.ledger;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.TrackingProblem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a fact the same fact when it is sent again.
 *
 * @param scope whose keys these are; the same key in two scopes names two facts
 * @param key the sender's own
 * @param digest of what was sent, so that the reuse of a key for something else shows
 */
public record FactKey(String scope, String key, String digest) {

    /** A key without what was sent under it. */
    record Name(String scope, String key) {}

    private static final String BY_EXTERNAL_ID = "external-id:";
    private static final String BY_HEADER = "idempotency-key:";
    private static final String SUPERSEDES = "supersedes";
    private static final int LONGEST = 255;

    /**
     * The key of a fact that {@code caller} reports: its {@code externalId}, else the header Idempotency-Key, else none.
     *
     * @param kind keeps equal external ids of different kinds apart
     * @param header a structured field string, so quoted; taken without quotes too
     * @throws Problem 400 when the header is empty or too long
     */
    public static Optional<FactKey> of(
            FactKind kind, String caller, @Nullable String externalId, @Nullable String header, Object body) {
        if (externalId != null) {
            return Optional.of(new FactKey(BY_EXTERNAL_ID + kind + ":" + caller, externalId, Digest.of(body)));
        }
        return Optional.ofNullable(header)
                .map(FactKey::unquoted)
                .map(key -> new FactKey(BY_HEADER + caller, key, Digest.of(kind + "\n" + Digest.of(body))));
    }

    /**
     * The key of what takes the place of a fact: only one thing can. Sent again it is the same correction; another one finds
     * the key taken.
     */
    public static FactKey superseding(UUID factId, String caller, Object body) {
        return new FactKey(SUPERSEDES, factId.toString(), Digest.of(caller + "\n" + Digest.of(body)));
    }

    /** The header's key for one item of a batch. */
    public static String ofItem(String header, int index) {
        return unquoted(header) + "/" + index;
    }

    Name name() {
        return new Name(scope, key);
    }

    /** The problem of using this key for something else than before. */
    Problem reused() {
        if (scope.equals(SUPERSEDES)) {
            return new Problem(RecordingProblem.SUPERSEDED);
        }
        return scope.startsWith(BY_EXTERNAL_ID)
                ? new Problem(TrackingProblem.EXTERNAL_ID_REUSED)
                        .with("externalId", key)
                        .at("/externalId")
                : new Problem(CommonProblem.KEY_REUSED);
    }

    private static String unquoted(String header) {
        var trimmed = header.trim();
        var quoted = trimmed.length() >= 2 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
        var key = quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST)
                    .with("reason", "Idempotency-Key has to be 1 to " + LONGEST + " characters");
        }
        return key;
    }
}
