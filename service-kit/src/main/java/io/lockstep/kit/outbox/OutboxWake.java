package io.lockstep.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction of this process has committed events. */
@Singleton
class OutboxWake {

    private final Semaphore signals = new Semaphore(0);

    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Waits for a signal, or for the time; signals that pile up count as one. */
    void await(Duration atMost) throws InterruptedException {
        signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
    }
}
