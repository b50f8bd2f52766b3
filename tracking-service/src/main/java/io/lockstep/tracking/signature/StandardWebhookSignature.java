package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Standard Webhooks 1.0.0 (integrations.md, section 3): what was sent is signed again, byte for byte, and the header has to
 * carry that signature, maybe among others while a sender's key rotates. The specification's library signs texts alone, and a
 * CSV file may be none in UTF-8; the tests hold this against it.
 */
public final class StandardWebhookSignature implements SignatureCheck {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURES = "webhook-signature";

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

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
        return Hmac.isCloseTo(now, Instant.ofEpochSecond(timestamp))
                && hasOne(signatures, sign(secret, id, timestamp, request.body()));
    }

    private static boolean hasOne(String signatures, String expected) {
        return Arrays.stream(signatures.split(" ", MOST_SIGNATURES)).anyMatch(given -> Hmac.same(expected, given));
    }

    /** The signature, beginning with its version. */
    static String sign(String secret, String id, long timestamp, byte[] body) {
        var key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        var signed = Hmac.sha256(key, (id + "." + timestamp + ".").getBytes(UTF_8), body);
        return VERSION + Base64.getEncoder().encodeToString(signed);
    }
}
