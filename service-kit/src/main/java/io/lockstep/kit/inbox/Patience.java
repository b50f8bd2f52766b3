package io.lockstep.kit.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another service has said but this one may not have heard yet. */
public final class Patience {

    private static final Duration READ_MODEL = Duration.ofSeconds(2);

    /** What is awaited has mostly happened within milliseconds; whoever waits longer asks less often. */
    private static final Duration FIRST_STEP = Duration.ofMillis(1);

    private static final Duration LONGEST_STEP = Duration.ofMillis(16);

    private Patience() {}

    /**
     * Looks a thing up in a read model, for up to two seconds. To be called outside a transaction, which would hold a
     * connection all the while.
     */
    public static <T> Optional<T> lookUp(Supplier<Optional<T>> readModel) {
        var end = System.nanoTime() + READ_MODEL.toNanos();
        var found = readModel.get();
        for (var step = FIRST_STEP; found.isEmpty() && System.nanoTime() < end && paused(step); step = next(step)) {
            found = readModel.get();
        }
        return found;
    }

    /** Waits until the condition holds: asks when there is word of it, and step by step in case there is none. */
    static boolean until(Duration atMost, Duration firstStep, Future<?> word, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        var holds = condition.getAsBoolean();
        for (var step = firstStep; !holds && System.nanoTime() < end && paused(step, word); step = next(step)) {
            holds = condition.getAsBoolean();
        }
        return holds;
    }

    private static Duration next(Duration step) {
        var longer = step.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_STEP) < 0 ? longer : LONGEST_STEP;
    }

    private static boolean paused(Duration step, Future<?> word) {
        if (word.isDone()) {
            return paused(step);
        }
        try {
            word.get(step.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("word is given, never refused", e);
        }
    }

    private static boolean paused(Duration step) {
        try {
            Thread.sleep(step);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
