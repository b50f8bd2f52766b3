package io.lockstep.tracking.ledger;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Lets requests at the same time share a transaction, because a commit costs the same for one fact as for a hundred
 * (quality.md, section 2). What waits is bounded: a request too many is refused at once, so memory stays flat.
 */
@Singleton
class SharedTransactions {

    private static final Logger LOG = Logger.getLogger(SharedTransactions.class);

    /** Longer than a statement may take; after that nobody knows what became of the fact. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final Duration BATCH_PATIENCE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMillis(200);

    private record Waiting(Recording recording, CompletableFuture<Outcome> outcome) {}

    private final GroupWriter writer;
    private final RecordingSettings settings;
    private final BlockingQueue<Waiting> queue;
    private final Semaphore batches;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    SharedTransactions(GroupWriter writer, RecordingSettings settings, MeterRegistry metrics) {
        this.writer = writer;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.batches = new Semaphore(settings.batches());
        metrics.gaugeCollectionSize("lockstep.recording.waiting", List.of(), queue);
    }

    void start(@Observes StartupEvent event) {
        for (var i = 0; i < settings.writers(); i++) {
            threads.add(Thread.ofPlatform().name("recorder-" + i).start(this::run));
        }
    }

    /** What waits is still written: its senders have not been answered. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    /**
     * Records the fact in a transaction that others share, and returns when it is committed.
     *
     * @throws Problem 503 when too many wait, or when it cannot be told whether it was committed
     */
    Outcome take(Recording recording) {
        var waiting = new Waiting(recording, new CompletableFuture<>());
        if (stopping || !queue.offer(waiting)) {
            throw new Problem(RecordingProblem.TOO_BUSY);
        }
        try {
            return waiting.outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Problem(CommonProblem.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonProblem.UNAVAILABLE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the writer failed", e);
        }
    }

    /**
     * Records a batch, which is a group already.
     *
     * @throws Problem 503 when too many are under way
     */
    List<Outcome> takeAll(List<Recording> batch) {
        try {
            if (!batches.tryAcquire(BATCH_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(RecordingProblem.TOO_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonProblem.UNAVAILABLE);
        }
        try {
            return writer.write(batch);
        } finally {
            batches.release();
        }
    }

    private void run() {
        var several = false;
        while (!stopping || !queue.isEmpty()) {
            try {
                var group = gather(several);
                several = group.size() > 1;
                if (!group.isEmpty()) {
                    write(group);
                }
            } catch (InterruptedException e) {
                LOG.debug("asked to stop");
            }
        }
    }

    private List<Waiting> gather(boolean several) throws InterruptedException {
        var group = new ArrayList<Waiting>();
        var first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            group.add(first);
            queue.drainTo(group, settings.group() - 1);
            if ((several || group.size() > 1) && group.size() < settings.group()) {
                Thread.sleep(settings.gather());
                queue.drainTo(group, settings.group() - group.size());
            }
        }
        return group;
    }

    private void write(List<Waiting> group) {
        try {
            var outcomes = writer.write(group.stream().map(Waiting::recording).toList());
            for (var i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (Throwable failure) {
            LOG.error("A group of facts was not written", failure);
            group.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
        }
    }
}
