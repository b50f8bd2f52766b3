package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * EspoCRM's signatures (integrations.md, section 5): base64 of the webhook's id, a colon and the HMAC, which is hexadecimal in
 * {@code Signature} and raw in the older {@code X-Signature}. Neither tells the time.
 */
public final class EspoSignature implements SignatureCheck {

    @Override
    public boolean accepts(SignedRequest request, String secret, Instant now) {
        var hmac = Hmac.sha256(secret, request.body());
        var newer = request.header("signature");
        if (newer != null) {
            return endsWith(newer, Hmac.hex(hmac).getBytes(UTF_8));
        }
        var legacy = request.header("x-signature");
        return legacy != null && endsWith(legacy, hmac);
    }

    /** The webhook's id holds no colon; of the bytes after it each takes part in the comparison. */
    private static boolean endsWith(String header, byte[] expected) {
        try {
            var decoded = Base64.getDecoder().decode(header);
            for (var i = 0; i < decoded.length; i++) {
                if (decoded[i] == ':') {
                    return MessageDigest.isEqual(expected, Arrays.copyOfRange(decoded, i + 1, decoded.length));
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
