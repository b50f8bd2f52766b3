package io.lockstep.tracking.signature;

import java.time.Instant;

/**
 * For CloudEvents: their specification of webhooks authorises by a bearer token and leaves signing to others. A request that
 * carries a Standard Webhooks signature has to carry a good one.
 */
public final class BearerOrStandardSignature implements SignatureCheck {

    private static final String BEARER = "Bearer ";

    private final StandardWebhookSignature standard = new StandardWebhookSignature();

    @Override
    public boolean accepts(SignedRequest request, String secret, Instant now) {
        if (request.header("webhook-signature") != null) {
            return standard.accepts(request, secret, now);
        }
        return Hmac.same(BEARER + secret, request.header("authorization"));
    }
}
