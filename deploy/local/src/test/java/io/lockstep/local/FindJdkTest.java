package io.lockstep.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts say on a machine with no JDK 25: a fake older one is first on the PATH, and nothing is elsewhere. */
class FindJdkTest {

    private static final Path SCRIPT =
            Path.of("..", "find-jdk").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void findJdk_whenThereIsNone_saysInOneSentenceWhatToDo() throws Exception {
        // given
        var old = jdk("old/bin", "21.0.2");

        // when
        var script = run(Map.of("PATH", old + ":" + System.getenv("PATH"), "LOCKSTEP_JDKS", folder + "/none"));

        // then
        assertThat(script.waitFor()).isEqualTo(2);
        assertThat(new String(script.getInputStream().readAllBytes(), UTF_8))
                .startsWith("Lockstep needs a JDK 25")
                .contains("JAVA_HOME")
                .hasLineCount(1);
    }

    @Test
    void findJdk_whenOneIsInstalledBesideAnOlderOne_findsIt() throws Exception {
        // given
        var old = jdk("old/bin", "21.0.2");
        jdk("jdks/new/bin", "25.0.1");

        // when
        var script = run(Map.of("PATH", old + ":" + System.getenv("PATH"), "LOCKSTEP_JDKS", folder + "/jdks"));

        // then
        assertThat(script.waitFor()).isZero();
        assertThat(new String(script.getInputStream().readAllBytes(), UTF_8)).isEqualTo(folder + "/jdks/new\n");
    }

    private Path jdk(String bin, String version) throws IOException {
        var path = Files.createDirectories(folder.resolve(bin));
        for (var tool : new String[] {"java", "javac"}) {
            var file = Files.writeString(
                    path.resolve(tool), "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return path;
    }

    private Process run(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder("bash", "-c", "set -eu; . '" + SCRIPT + "'; echo \"$JAVA_HOME\"");
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).start();
    }
}
