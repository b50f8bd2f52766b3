package io.lockstep.chaos.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Starts again what has ended, as an orchestrator would: after a kill, and after an end of its own. */
public final class Supervisor implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(100);

    private final Map<String, LongAdder> starts = new ConcurrentSkipListMap<>();
    private final Set<Target> held = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads;
    private volatile boolean stopped;

    Supervisor(List<Target> targets) {
        threads = targets.stream()
                .map(target ->
                        Thread.ofPlatform().name("supervisor-" + target.name()).start(() -> watch(target)))
                .toList();
    }

    /** From now on {@code target} is left as it is when it ends. */
    public void hold(Target target) {
        held.add(target);
    }

    /** Starts it again, if it has ended, and whenever it ends. */
    public void release(Target target) {
        held.remove(target);
    }

    /** How often each was started again. */
    public Map<String, LongAdder> starts() {
        return starts;
    }

    private void watch(Target target) {
        try {
            while (!stopped) {
                if (!held.contains(target) && !target.runs()) {
                    starts.computeIfAbsent(target.name(), first -> new LongAdder())
                            .increment();
                    target.startAgain();
                }
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nothing more is started. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
