package io.lockstep.local.stack;

import io.lockstep.kit.testing.AotCache;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How the JVMs of the services are started. */
public enum Jvm {

    /** Tuned for four services on two cores: start quickly, stay small; with the ahead-of-time cache where one fits. */
    SMALL(
            Duration.ofSeconds(15),
            "-Xms24m",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+ExitOnOutOfMemoryError"),

    /** Records an ahead-of-time cache and writes it at its end. Both compilers work, because a cache knows only what they have learnt. */
    TRAINING(Duration.ofMinutes(3), "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Duration stopLimit;
    private final List<String> options;

    Jvm(Duration stopLimit, String... options) {
        this.stopLimit = stopLimit;
        this.options = List.of(options);
    }

    /** What the JVM of a service is told. */
    List<String> options(Path jar) {
        var cache = new AotCache(jar);
        return Stream.concat(options.stream(), (this == TRAINING ? cache.train() : cache.use()).stream())
                .toList();
    }

    /** After which time a service that was asked to end is ended hard. */
    Duration stopLimit() {
        return stopLimit;
    }
}
