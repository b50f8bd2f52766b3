package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What the signatures have in common. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    /** How far a sender's clock may be off, to either side. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Hmac() {}

    /** HMAC-SHA256 of the parts one after the other. */
    static byte[] sha256(String secret, byte[]... parts) {
        return sha256(secret.getBytes(UTF_8), parts);
    }

    /** The same under a key that is no text. */
    static byte[] sha256(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether two texts are equal, in a time that does not tell where they differ. */
    static boolean same(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a time that a sender signed is close enough to ours, in either direction. */
    static boolean isCloseTo(Instant now, Instant signedAt) {
        return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0;
    }

    /** A whole number as digits alone, or null. */
    static @Nullable Long digits(@Nullable String text) {
        var longest = 15;
        if (text == null
                || text.isEmpty()
                || text.length() > longest
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Long.valueOf(text);
    }
}
