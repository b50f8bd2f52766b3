package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's three signatures (integrations.md, section 1). The newest that a request carries is the one that counts, so that
 * nobody gets by with an old one. Only version 3 tells the time.
 */
public final class HubSpotSignature implements SignatureCheck {

    private static final String V3 = "x-hubspot-signature-v3";
    private static final String TIMESTAMP = "x-hubspot-request-timestamp";
    private static final String OLD = "x-hubspot-signature";
    private static final String OLD_VERSION = "x-hubspot-signature-version";

    /** What HubSpot signs as it is while it may travel encoded. */
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("%3A", ":"),
            Map.entry("%2F", "/"),
            Map.entry("%3F", "?"),
            Map.entry("%40", "@"),
            Map.entry("%21", "!"),
            Map.entry("%24", "$"),
            Map.entry("%27", "'"),
            Map.entry("%28", "("),
            Map.entry("%29", ")"),
            Map.entry("%2A", "*"),
            Map.entry("%2C", ","),
            Map.entry("%3B", ";"));

    @Override
    public boolean accepts(SignedRequest request, String secret, Instant now) {
        if (request.header(V3) != null) {
            return acceptsNewest(request, secret, now);
        }
        var version = request.header(OLD_VERSION);
        var signature = request.header(OLD);
        return version == null || version.equals("v1")
                ? Hmac.same(sha256(secret.getBytes(UTF_8), request.body()), signature)
                : version.equals("v2") && uris(request).anyMatch(uri -> Hmac.same(v2(request, uri, secret), signature));
    }

    private static boolean acceptsNewest(SignedRequest request, String secret, Instant now) {
        var timestamp = Hmac.digits(request.header(TIMESTAMP));
        return timestamp != null
                && Hmac.isCloseTo(now, Instant.ofEpochMilli(timestamp))
                && uris(request).anyMatch(uri -> Hmac.same(v3(request, uri, secret), request.header(V3)));
    }

    private static String v3(SignedRequest request, String uri, String secret) {
        var signed = Hmac.sha256(
                secret, (request.method() + uri).getBytes(UTF_8), request.body(), timestamp(request.header(TIMESTAMP)));
        return Base64.getEncoder().encodeToString(signed);
    }

    private static byte[] timestamp(@Nullable String header) {
        return (header == null ? "" : header).getBytes(UTF_8);
    }

    private static String v2(SignedRequest request, String uri, String secret) {
        return sha256((secret + request.method() + uri).getBytes(UTF_8), request.body());
    }

    private static Stream<String> uris(SignedRequest request) {
        var decoded = request.uri();
        for (var character : DECODED.entrySet()) {
            decoded = decoded.replace(character.getKey(), character.getValue())
                    .replace(character.getKey().toLowerCase(Locale.ROOT), character.getValue());
        }
        return Stream.of(request.uri(), decoded).distinct();
    }

    private static String sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return Hmac.hex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
