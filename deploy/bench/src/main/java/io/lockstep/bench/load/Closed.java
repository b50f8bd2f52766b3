package io.lockstep.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A closed model: so many clients, each with one request under way. For throughput only. */
public final class Closed {

    private Closed() {}

    /** One client; it is asked again and again until the time is over. */
    public interface Client extends AutoCloseable {

        /** Does one thing and returns how many events it was. */
        int once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes the client of a number. */
    public interface Clients {
        Client open(int number) throws Exception;
    }

    /**
     * What was done.
     *
     * @param events all that were done, also after the time
     * @param perSecond over the time that they took
     */
    public record Done(long events, double perSecond) {}

    /** Lets clients work for the time, side by side. */
    public static Done run(int clients, Duration time, Clients open) throws Exception {
        var all = new ArrayList<Client>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var i = 0; i < clients; i++) {
                all.add(open.open(i));
            }
            var start = System.nanoTime();
            var end = start + time.toNanos();
            var work = all.stream().map(client -> work(client, end)).toList();
            var events = sum(threads.invokeAll(work));
            return new Done(events, events * 1e9 / (System.nanoTime() - start));
        } finally {
            for (var client : all) {
                client.close();
            }
        }
    }

    private static Callable<Long> work(Client client, long end) {
        return () -> {
            var events = 0L;
            while (System.nanoTime() < end) {
                events += client.once();
            }
            return events;
        };
    }

    private static long sum(List<Future<Long>> counts) throws Exception {
        var sum = 0L;
        for (var count : counts) {
            sum += count.get();
        }
        return sum;
    }
}
