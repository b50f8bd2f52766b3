package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Standard Webhooks 1.0.0 (integrations.md, section 3): the library signs what was sent, and the header has to carry that
 * signature, maybe among others while a sender's key rotates. The comparison and the clock are ours.
 */
public final class StandardWebhookSignature implements SignatureCheck {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURES = "webhook-signature";

    /** More than any rotation needs; each costs a comparison. */
    private static final int MOST_SIGNATURES = 16;

    @Override
    public boolean accepts(SignedRequest request, String secret, Instant now) {
        var id = request.header(ID);
        var timestamp = Hmac.digits(request.header(TIMESTAMP));
        var signatures = request.header(SIGNATURES);
        if (id == null || timestamp == null || signatures == null || id.contains(".")) {
            return false;
        }
        var text = new String(request.body(), UTF_8);
        var isText = Arrays.equals(text.getBytes(UTF_8), request.body());
        return isText
                && Hmac.isCloseTo(now, Instant.ofEpochSecond(timestamp))
                && hasOne(signatures, sign(secret, id, timestamp, text));
    }

    private static boolean hasOne(String signatures, String expected) {
        return Arrays.stream(signatures.split(" ", MOST_SIGNATURES)).anyMatch(given -> Hmac.same(expected, given));
    }

    /** The signature, beginning with its version. */
    static String sign(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("the secret cannot sign", e);
        }
    }
}
