package io.lockstep.chaos.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Halts processes and lets them go on. */
final class Signals {

    private Signals() {}

    /** SIGSTOP. */
    static void stop(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("-STOP", processes);
    }

    /** SIGCONT. */
    static void resume(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("-CONT", processes);
    }

    private static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }
}
