package io.lockstep.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs tokens as the identity provider would, and such as it never would. The local stack and the tests verify them
 * offline, with the public key in {@code quarkus.oidc.public-key}.
 */
public final class TokenSigner {

    /** Who issues the tokens of local mode. */
    public static final String ISSUER = "https://lockstep.local";

    /** Whom the tokens of local mode are for. */
    public static final String AUDIENCE = "lockstep";

    private static final String SHARED_KEY = "lockstep.test.signing-key";
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyPair keys;

    private TokenSigner(KeyPair keys) {
        this.keys = keys;
    }

    /** The signer of this JVM's tests; its key is the same in every class loader, that is, in every test profile. */
    public static TokenSigner shared() {
        synchronized (System.getProperties()) {
            var known = System.getProperty(SHARED_KEY);
            var keys = known == null ? newKeys() : keysOf(Base64.getDecoder().decode(known));
            System.setProperty(
                    SHARED_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            return new TokenSigner(keys);
        }
    }

    /** A signer with the RSA private key in PKCS#8 form. */
    public static TokenSigner with(byte[] privateKey) {
        return new TokenSigner(keysOf(privateKey));
    }

    /** A new RSA private key in PKCS#8 form, to keep. */
    public static byte[] newPrivateKey() {
        return newKeys().getPrivate().getEncoded();
    }

    /** The Quarkus settings that make a service accept the tokens of {@link #shared}. */
    public static Map<String, String> settings() {
        return shared().verification();
    }

    /** The Quarkus settings that make a service accept this signer's tokens and no others. */
    public Map<String, String> verification() {
        return Map.of(
                "quarkus.oidc.public-key",
                publicKey(),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc.token.audience",
                AUDIENCE,
                "quarkus.oidc.roles.role-claim-path",
                "groups");
    }

    /** The key that verifies, X.509 in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A good token of an hour's life for the person or source {@code subject}. */
    public String token(String subject, String... roles) {
        return token(subject, HOUR, roles);
    }

    /** A good token that lives for {@code life}. */
    public String token(String subject, Duration life, String... roles) {
        return sign(ISSUER, AUDIENCE, life, subject, roles);
    }

    /** A token that ended an hour ago. */
    public String expired(String subject, String... roles) {
        return sign(ISSUER, AUDIENCE, HOUR.negated(), subject, roles);
    }

    /** A token of another issuer, signed with the right key. */
    public String wrongIssuer(String subject, String... roles) {
        return sign("https://elsewhere.example", AUDIENCE, HOUR, subject, roles);
    }

    /** A token that is meant for another application. */
    public String wrongAudience(String subject, String... roles) {
        return sign(ISSUER, "elsewhere", HOUR, subject, roles);
    }

    /** A token that nobody signed ({@code alg: none}). */
    public String algNone(String subject, String... roles) {
        var payload = token(subject, roles).split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    /** A token signed with HS256, the public key taken as the shared secret: what a confused verifier accepts. */
    public String hs256WithPublicKey(String subject, String... roles) {
        var secret = new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256");
        return Jwt.subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expiresIn(HOUR)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(secret);
    }

    private String sign(String issuer, String audience, Duration life, String subject, String... roles) {
        var now = Instant.now();
        var end = now.plus(life);
        return Jwt.subject(subject)
                .upn(subject)
                .groups(Set.of(roles))
                .issuer(issuer)
                .audience(audience)
                .issuedAt(end.isBefore(now) ? end.minus(HOUR) : now)
                .expiresAt(end)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(keys.getPrivate());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    private static KeyPair keysOf(byte[] privateKey) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new KeyPair(factory.generatePublic(open), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA private key in PKCS#8 form", e);
        }
    }
}
