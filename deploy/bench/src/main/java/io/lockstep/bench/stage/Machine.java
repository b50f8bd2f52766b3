package io.lockstep.bench.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/** What was measured on. */
public final class Machine {

    private static final int FLUSHES = 500;

    private Machine() {}

    /** Processor, load, JDK and flush time, in one line each. */
    public static String describe(Stage stage) throws IOException {
        return "Machine: %d processors (%s), load %s%nJDK: %s %s%nFlush: %d us (median of %d)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        load(),
                        System.getProperty("java.vendor"),
                        Runtime.version(),
                        flush(stage.folder()),
                        FLUSHES);
    }

    /** Microseconds that writing 8 kB and flushing it takes at the median. */
    private static long flush(Path folder) throws IOException {
        var times = new ArrayList<Long>();
        var page = ByteBuffer.allocate(8192);
        try (var file =
                FileChannel.open(folder.resolve("flush"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var i = 0; i < FLUSHES; i++) {
                var start = System.nanoTime();
                file.write(page.clear(), 0);
                file.force(false);
                times.add((System.nanoTime() - start) / 1_000);
            }
        }
        return times.stream().sorted().toList().get(FLUSHES / 2);
    }

    private static String processor() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info, UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
    }
}
