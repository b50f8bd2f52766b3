package io.lockstep.tracking.signature;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * An HMAC-SHA256 of the body in a header, as many systems send it: Mautic in {@code Webhook-Signature} as base64, others in a
 * header of their own, hexadecimal, with a prefix such as {@code sha256=}.
 *
 * @param header its name
 * @param prefix what stands before the signature; often nothing
 */
public record HmacHeaderSignature(String header, Encoding encoding, String prefix) implements SignatureCheck {

    /** How the signature is written. */
    public enum Encoding {
        HEX,
        BASE64
    }

    /** Mautic's (integrations.md, section 5). */
    public static final HmacHeaderSignature MAUTIC = new HmacHeaderSignature("Webhook-Signature", Encoding.BASE64, "");

    @Override
    public boolean accepts(SignedRequest request, String secret, Instant now) {
        var hmac = Hmac.sha256(secret, request.body());
        var written =
                encoding == Encoding.HEX ? Hmac.hex(hmac) : Base64.getEncoder().encodeToString(hmac);
        return Hmac.same(prefix + written, request.header(header.toLowerCase(Locale.ROOT)));
    }
}
