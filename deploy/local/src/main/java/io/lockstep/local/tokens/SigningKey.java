package io.lockstep.local.tokens;

import io.lockstep.kit.testing.TokenSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The key that this machine's tokens are signed with: made once, readable by its owner alone, kept with the data. */
public final class SigningKey {

    private static final String FILE = "signing-key.pkcs8";

    private SigningKey() {}

    /** The signer with the key in {@code folder}; makes the key when there is none. */
    public static TokenSigner in(Path folder) {
        try {
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return TokenSigner.with(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        // written aside and moved, so that a start which is interrupted leaves no half a key
        var draft = Files.createTempFile(folder, FILE, ".draft", owner);
        Files.write(draft, TokenSigner.newPrivateKey());
        Files.move(draft, file);
    }
}
