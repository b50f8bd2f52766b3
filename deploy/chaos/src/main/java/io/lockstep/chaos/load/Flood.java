package io.lockstep.chaos.load;

import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.local.e2e.Plan;
import io.lockstep.local.e2e.ReportedFact;
import io.lockstep.local.e2e.ReportedFact.Subject;
import io.lockstep.local.e2e.Reporter.Note;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.e2e.Tally;
import io.lockstep.local.stack.Service;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Clients that report facts, each under a key of its own, as fast as they are let, and note what becomes of each. */
public final class Flood {

    private final URI address;
    private final String token;
    private final List<Subject> subjects;
    private final AtomicLong number = new AtomicLong();
    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();
    private volatile Tally tally = new Tally();

    public Flood(Suite suite, List<Subject> subjects) {
        this.address = suite.address(Service.TRACKING, "");
        this.token = suite.token("MANAGER");
        this.subjects = subjects;
    }

    /** What all of them have noted. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Counts anew, and returns what was counted until now. */
    public Tally counted() {
        var until = tally;
        tally = new Tally();
        return until;
    }

    /** A client with a connection, and another one when it is refused, that sends one fact after the other. */
    public Closed.Client client() {
        return new Client();
    }

    /**
     * Offers so many facts a second for a time, on so many connections: whoever is free sends what is due next, and whoever waits
     * for an answer holds nobody up. The clients are virtual threads, or they would leave the service no share of the processors.
     */
    public void offer(double rate, int clients, Duration lasting) {
        var start = System.nanoTime();
        var taken = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < clients; i++) {
                threads.submit(() -> send(start, start + lasting.toNanos(), taken, 1e9 / rate));
            }
        }
    }

    private @Nullable Void send(long start, long end, AtomicLong taken, double step) throws IOException {
        try (var client = new Client()) {
            while (System.nanoTime() < end) {
                var due = start + (long) (taken.getAndIncrement() * step);
                LockSupport.parkNanos(due - System.nanoTime());
                client.once();
            }
        }
        return null;
    }

    private final class Client implements Closed.Client {

        private @Nullable HttpConnection connection;

        @Override
        public int once() throws IOException {
            var n = number.getAndIncrement();
            var subject = subjects.get((int) (n % subjects.size()));
            var fact = new ReportedFact(subject, "flood-" + n, Plan.TODAY, BigDecimal.valueOf(n % 30_000, 5));
            try {
                if (connection == null) {
                    connection = new HttpConnection(address, token);
                }
                var answer = connection.post(subject.path(), fact.body());
                tally.count(answer.status());
                if (answer.status() == 201) {
                    notes.add(new Note(fact, 0, List.of(Suite.Answer.of(201, answer.body()))));
                    return 1;
                }
                close();
            } catch (IOException e) {
                tally.count(Tally.NO_ANSWER);
                close();
            }
            notes.add(new Note(fact, 1, List.of()));
            return 0;
        }

        @Override
        public void close() throws IOException {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }
}
