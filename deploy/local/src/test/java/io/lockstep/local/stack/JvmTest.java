package io.lockstep.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.testing.AotCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(folder.resolve("quarkus-run.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }

    @Test
    void options_whenThereIsNoCache_startWithoutOne() {
        assertThat(Jvm.SMALL.options(jar)).contains("-XX:+UseSerialGC").noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void options_whenTheCacheIsOfThisBuild_startWithIt() throws IOException {
        // given
        cacheOf(BUILT.plusSeconds(60));

        // then
        assertThat(Jvm.SMALL.options(jar)).contains("-XX:AOTCache=" + folder.resolve("app.aot"));
    }

    @Test
    void options_whenTheCacheIsOlderThanTheJar_startWithoutIt() throws IOException {
        // given
        cacheOf(BUILT.minusSeconds(60));

        // then
        assertThat(Jvm.SMALL.options(jar)).noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void options_whenTraining_useNoCacheAndRecordOneWithBothCompilers() throws IOException {
        // given
        cacheOf(BUILT.plusSeconds(60));

        // then
        assertThat(Jvm.TRAINING.options(jar))
                .contains("-XX:AOTCacheOutput=" + folder.resolve("training.aot"))
                .noneMatch(option -> option.startsWith("-XX:AOTCache=") || option.contains("TieredStopAtLevel"));
    }

    @Test
    void keep_whenATrainingHasWrittenNothing_keepsNothingOfAnEarlierOne() throws IOException {
        // given
        Files.createFile(folder.resolve("training.aot"));
        Jvm.TRAINING.options(jar);

        // then
        assertThatThrownBy(() -> new AotCache(jar).keep()).isInstanceOf(NoSuchFileException.class);
        assertThat(new AotCache(jar).fits()).isFalse();
    }

    private void cacheOf(Instant time) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve("app.aot")), FileTime.from(time));
    }
}
