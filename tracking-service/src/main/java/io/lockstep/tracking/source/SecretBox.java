package io.lockstep.tracking.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lockstep.kit.problem.Problem;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts secrets with AES-256-GCM under a key from the environment or a file. Each is bound to its id, so that a row cannot
 * take another's place.
 */
@Singleton
class SecretBox {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    SecretBox(
            @ConfigProperty(name = "lockstep.secrets.key") Optional<String> key,
            @ConfigProperty(name = "lockstep.secrets.key-file") Optional<Path> file) {
        this.key = key.or(() -> file.map(SecretBox::read)).map(SecretBox::key).orElse(null);
    }

    byte[] encrypt(UUID id, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, id, nonce, secret.getBytes(UTF_8));
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    String decrypt(UUID id, byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        return new String(cipher(Cipher.DECRYPT_MODE, id, nonce, encrypted), UTF_8);
    }

    private byte[] cipher(int mode, UUID id, byte[] nonce, byte[] input) {
        if (key == null) {
            throw new Problem(SourceProblem.NO_SECRETS_KEY);
        }
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.toString().getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret does not fit the key lockstep.secrets.key", e);
        }
    }

    private static SecretKeySpec key(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("lockstep.secrets.key has to be 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("lockstep.secrets.key-file cannot be read", e);
        }
    }
}
