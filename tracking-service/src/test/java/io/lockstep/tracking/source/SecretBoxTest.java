package io.lockstep.tracking.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(ISO_8859_1));

    private final SecretBox box = new SecretBox(Optional.of(KEY), Optional.empty());

    @Test
    void encrypt_whenDoneTwice_hidesTheSecretEachTimeAnotherWay() {
        var id = Ids.next();

        var one = box.encrypt(id, "whsec_secret");
        var other = box.encrypt(id, "whsec_secret");

        assertThat(one).isNotEqualTo(other);
        assertThat(new String(one, ISO_8859_1)).doesNotContain("whsec");
        assertThat(box.decrypt(id, one)).isEqualTo("whsec_secret");
    }

    @Test
    void decrypt_whenOfAnotherRowOrKeyOrChanged_refuses() {
        var id = Ids.next();
        var stored = box.encrypt(id, "whsec_secret");
        var changed = stored.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> box.decrypt(Ids.next(), stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.decrypt(id, changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(Optional.of(OTHER), Optional.empty()).decrypt(id, stored))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void key_whenInAFile_isReadFromThere(@TempDir Path folder) throws IOException {
        var id = Ids.next();
        var file = Files.writeString(folder.resolve("key"), KEY + "\n");

        assertThat(new SecretBox(Optional.empty(), Optional.of(file)).decrypt(id, box.encrypt(id, "secret")))
                .isEqualTo("secret");
    }

    @Test
    void key_whenMissingOrShort_isSaid() {
        var none = new SecretBox(Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> none.encrypt(Ids.next(), "secret")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new SecretBox(Optional.of("c2hvcnQ="), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
