package io.lockstep.scoring.stream;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks where the feed ends, for all readers of this process together and only while there is one: at once after a commit
 * of this process, and every 100 ms for those of other replicas.
 */
@Singleton
class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Feed feed;
    private final FeedWake wake;
    private FeedPosition end = new FeedPosition(0, 0);
    private int readers;
    private boolean following;
    private boolean stopping;

    FeedTail(Feed feed, FeedWake wake) {
        this.feed = feed;
        this.wake = wake;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        stopping = true;
        notifyAll();
    }

    synchronized void join() {
        readers++;
        if (!following) {
            following = true;
            Thread.ofVirtual().name("score-feed").start(this::follow);
        }
    }

    synchronized void leave() {
        readers--;
    }

    /** Waits until something follows the position, or for the time. */
    synchronized void await(FeedPosition position, Duration atMost) throws InterruptedException {
        var until = System.nanoTime() + atMost.toNanos();
        while (end.compareTo(position) <= 0 && !stopping) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private void follow() {
        try {
            while (isWatched()) {
                var seen = wake.seen();
                wake.await(seen, look() ? POLL : RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isWatched() {
        following = readers > 0 && !stopping;
        return following;
    }

    private boolean look() {
        try {
            move(feed.end());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("The score feed cannot be read: %s", e.getMessage());
            return false;
        }
    }

    private synchronized void move(FeedPosition now) {
        if (now.compareTo(end) > 0) {
            end = now;
            notifyAll();
        }
    }
}
