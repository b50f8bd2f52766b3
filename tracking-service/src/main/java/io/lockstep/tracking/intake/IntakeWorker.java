package io.lockstep.tracking.intake;

import io.lockstep.kit.problem.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges the bodies that wait, batch by batch, woken when one is stored. Every replica has one; none takes a body that another
 * one has. A batch that fails is taken one by one, and a body that fails by itself again and again is set aside.
 */
@Singleton
class IntakeWorker {

    private static final Logger LOG = Logger.getLogger(IntakeWorker.class);
    private static final int BATCH = 50;
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Judging judging;
    private final IntakeWake wake;
    private final Duration poll;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    IntakeWorker(
            Judging judging,
            IntakeWake wake,
            @ConfigProperty(name = "lockstep.intake.poll", defaultValue = "1s") Duration poll) {
        this.judging = judging;
        this.wake = wake;
        this.poll = poll;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("intake-worker").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var worker = thread;
        if (worker != null) {
            worker.interrupt();
            worker.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                if (judge() == 0) {
                    wake.await(poll);
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException e) {
                LOG.warnf("Bodies wait to be judged: %s", cause(e).getMessage());
                pause();
            }
        }
    }

    /** Judges a batch, or one body if the batch fails; returns how many were judged. */
    private int judge() {
        try {
            return judging.next(BATCH);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.debug("A batch of bodies failed; the oldest is taken by itself", cause(e));
            return judgeOldest();
        }
    }

    private int judgeOldest() {
        RuntimeException last = null;
        for (var attempt = 0; attempt < ATTEMPTS && !stopping; attempt++) {
            try {
                return judging.next(1);
            } catch (RuntimeException e) {
                if (isPassing(e)) {
                    throw e;
                }
                last = e;
                pause();
            }
        }
        if (last != null) {
            var cause = cause(last); // what is around it may quote the body
            LOG.error("A body was read and cannot be recorded; it is in quarantine", cause);
            judging.setAside(
                    "it was read, and recording it failed: " + cause.getClass().getSimpleName());
        }
        return 1;
    }

    /** Whether it is the surroundings' failure: the database is away, or too much waits to be published. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Problem || t instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Connection, resources, operator intervention, system, a session that stood still for too long; a deadlock is not among
     * them, it is tried again at once.
     */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.matches("(08|53|57|58).*|25P03");
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
