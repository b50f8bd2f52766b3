package io.lockstep.local;

import io.lockstep.local.stack.Stack;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops the stack once: at Ctrl-C or SIGTERM, or when the start has failed. */
final class Shutdown {

    private final Stack stack;
    private final Progress progress;
    private final AtomicBoolean signalled = new AtomicBoolean();
    private boolean stopped;

    private Shutdown(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Gets ready for the JVM's shutdown, which waits until everything has stopped. */
    static Shutdown install(Stack stack, Progress progress) {
        var shutdown = new Shutdown(stack, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::onSignal, "stop"));
        return shutdown;
    }

    /** Whether somebody else asked for the stop, so that a service's end is no failure. Ctrl-C reaches services first. */
    boolean underWay() throws InterruptedException {
        for (var tries = 0; tries < 10 && !signalled.get(); tries++) {
            Thread.sleep(50);
        }
        return signalled.get();
    }

    synchronized void now() {
        if (!stopped) {
            stopped = true;
            var running = stack.anythingRuns();
            if (running) {
                progress.say("Stopping ...");
            }
            stack.close();
            if (running) {
                progress.done("everything has stopped; the data stays");
            }
        }
    }

    private void onSignal() {
        signalled.set(true);
        now();
    }
}
