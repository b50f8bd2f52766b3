package io.lockstep.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** An open model: requests at a fixed rate, whether the answers come or not. For latency. */
public final class Open {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private Open() {}

    /** Sends at the rate for the time; latencies in nanoseconds count from when a request should have been sent. */
    public static Histogram run(double rate, int clients, Duration time, Closed.Clients open) throws Exception {
        var latencies = new ConcurrentHistogram(LONGEST, 3);
        var all = new ArrayList<Closed.Client>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var i = 0; i < clients; i++) {
                all.add(open.open(i));
            }
            var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
            var step = (long) (1e9 / rate);
            var requests = (long) (rate * time.toNanos() / 1e9);
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < clients; i++) {
                work.add(client(all.get(i), i, clients, start, step, requests, latencies));
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            for (var client : all) {
                client.close();
            }
        }
        return latencies;
    }

    /** The requests of one client: each {@code clients}-th of the schedule. */
    private static Callable<Void> client(
            Closed.Client client, int first, int clients, long start, long step, long requests, Histogram latencies) {
        return () -> {
            for (var n = (long) first; n < requests; n += clients) {
                var intended = start + n * step;
                for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                client.once();
                latencies.recordValue(Math.min(LONGEST, System.nanoTime() - intended));
            }
            return null;
        };
    }

    /** The latencies in a line. */
    public static String describe(Histogram latencies) {
        return "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms of %,d"
                .formatted(
                        latencies.getValueAtPercentile(50) / 1e6,
                        latencies.getValueAtPercentile(90) / 1e6,
                        latencies.getValueAtPercentile(99) / 1e6,
                        latencies.getMaxValue() / 1e6,
                        latencies.getTotalCount());
    }
}
