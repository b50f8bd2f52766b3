package io.lockstep.tracking.signature;

import java.time.Instant;

/** Whether a request was signed with a secret. Comparisons take the same time whatever differs. */
@FunctionalInterface
public interface SignatureCheck {

    /** Whether the request was signed with the secret, not too long before or after {@code now} where it tells the time. */
    boolean accepts(SignedRequest request, String secret, Instant now);
}
