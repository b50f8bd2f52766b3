package io.lockstep.kit.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what another service has said but this one may not have heard yet. */
public final class Patience {

    private static final Duration READ_MODEL = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(10);

    private Patience() {}

    /**
     * Looks a thing up in a read model, for up to two seconds. To be called outside a transaction, which would hold a
     * connection all the while.
     */
    public static <T> Optional<T> lookUp(Supplier<Optional<T>> readModel) {
        var end = System.nanoTime() + READ_MODEL.toNanos();
        var found = readModel.get();
        while (found.isEmpty() && System.nanoTime() < end && paused()) {
            found = readModel.get();
        }
        return found;
    }

    static boolean until(Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        var holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end && paused()) {
            holds = condition.getAsBoolean();
        }
        return holds;
    }

    private static boolean paused() {
        try {
            Thread.sleep(STEP);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
