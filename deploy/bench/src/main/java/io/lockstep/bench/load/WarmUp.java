package io.lockstep.bench.load;

import java.time.Duration;

/**
 * Works until the service has stopped getting faster: what runs for weeks in production is compiled, and on two processors
 * that everything shares compiling takes minutes.
 *
 * @param least how long at least
 * @param most how long at most, steady or not
 */
public record WarmUp(Duration least, Duration most) {

    private static final Duration SLICE = Duration.ofSeconds(5);

    /** A rate that is not this much above the best before it is no progress. */
    private static final double PROGRESS = 1.04;

    /** Slices without progress after which the service counts as steady. */
    private static final int PATIENCE = 4;

    /** Lets clients work, and says how long and how fast they were at the beginning and at the end. */
    public void run(String what, int clients, Closed.Clients open) throws Exception {
        var start = System.nanoTime();
        var first = 0.0;
        var best = 0.0;
        var last = 0.0;
        var since = 0;
        var passed = Duration.ZERO;
        while (passed.compareTo(least) < 0 || since < PATIENCE && passed.compareTo(most) < 0) {
            last = Closed.run(clients, SLICE, open).perSecond();
            first = first == 0 ? last : first;
            since = last > best * PROGRESS ? 0 : since + 1;
            best = Math.max(best, last);
            passed = Duration.ofNanos(System.nanoTime() - start);
        }
        System.out.printf(
                "%s: warmed up for %d s, from %,.0f to %,.0f a second%s%n",
                what, passed.toSeconds(), first, last, since < PATIENCE ? ", and still rising" : "");
    }
}
