package io.lockstep.local.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void in_whenAskedTwice_keepsTheKeyReadableByItsOwnerAlone() throws IOException {
        // when
        var first = SigningKey.in(folder.resolve("keys"));
        var second = SigningKey.in(folder.resolve("keys"));

        // then
        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
