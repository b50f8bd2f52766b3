package io.lockstep.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process takes of the machine's memory. */
final class Memory {

    private Memory() {}

    /** Megabytes resident, of this process and its children together; empty where the system has no /proc. */
    static OptionalLong resident(ProcessHandle process) {
        var own = resident(process.pid());
        var children =
                process.descendants().mapToLong(child -> resident(child.pid())).sum();
        return own == 0 ? OptionalLong.empty() : OptionalLong.of((own + children) >> 10);
    }

    /** Kilobytes; 0 when unknown. */
    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
