package io.lockstep.tracking.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How much the intake takes: so many bodies at the same moment, so that memory stays flat, and so many that wait to be judged,
 * so that the disk does. The latter is counted every few seconds and may be exceeded by what comes in that time.
 */
@Singleton
class IntakeLimits {

    private static final Logger LOG = Logger.getLogger(IntakeLimits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RawBodies bodies;
    private final Semaphore places;
    private final long cap;
    private final AtomicLong waiting;

    IntakeLimits(
            RawBodies bodies,
            MeterRegistry metrics,
            @ConfigProperty(name = "lockstep.intake.at-once", defaultValue = "64") int atOnce,
            @ConfigProperty(name = "lockstep.intake.cap", defaultValue = "1000000") long cap) {
        this.bodies = bodies;
        this.places = new Semaphore(atOnce);
        this.cap = cap;
        this.waiting = metrics.gauge("lockstep.intake.waiting", new AtomicLong());
    }

    /** Whether there is room for one more body; {@link #leave} afterwards if there was. */
    boolean enter() {
        try {
            return waiting.get() < cap && places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            waiting.set(bodies.waiting(cap));
        } catch (RuntimeException e) {
            LOG.debug("The bodies that wait cannot be counted", e);
        }
    }
}
