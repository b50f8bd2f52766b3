package io.lockstep.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The ahead-of-time cache of a packaged service (JEP 483, 514 and 515): its classes as they are after loading and linking, and
 * what a training run has learnt of its hot methods. With it a service starts faster and is compiled earlier; it changes nothing else.
 *
 * @param jar the {@code quarkus-run.jar}, beside which the cache lies
 */
public record AotCache(Path jar) {

    /** Where the cache lies. */
    public Path file() {
        return jar.resolveSibling("app.aot");
    }

    /** Whether there is a cache of this build: an older one would be refused by the JVM. */
    public boolean fits() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the JVM is told to start with the cache; nothing where none fits. A JVM that refuses it all the same says nothing. */
    public List<String> use() {
        return fits() ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off") : List.of();
    }

    /** What the JVM is told to train a new cache, which it writes when it ends: that takes seconds. {@link #keep} puts it in place. */
    public List<String> train() {
        try {
            Files.deleteIfExists(draft());
            return List.of("-XX:AOTCacheOutput=" + draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes what a training run has written.
     *
     * @throws IOException when it has written nothing
     */
    public void keep() throws IOException {
        Files.move(draft(), file(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A run that was interrupted leaves no half a cache under the name of a whole one. */
    private Path draft() {
        return jar.resolveSibling("training.aot");
    }
}
