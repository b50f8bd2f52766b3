package io.lockstep.scoring.stream;

import jakarta.inject.Singleton;
import java.time.Duration;

/** Wakes readers of the feed when a transaction of this process has committed something for them. */
@Singleton
class FeedWake {

    private long signals;

    synchronized void signal() {
        signals++;
        notifyAll();
    }

    /** How many signals there were so far; to be asked before looking, so that none in between is missed. */
    synchronized long seen() {
        return signals;
    }

    /** Waits for a signal after {@code seen}, or for the time. */
    synchronized void await(long seen, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (signals == seen) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
