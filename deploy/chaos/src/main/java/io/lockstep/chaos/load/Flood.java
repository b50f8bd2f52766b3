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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
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
        return new Client(System::nanoTime);
    }

    /**
     * As {@link #client()}, but one of many that share a schedule: whoever is free sends what is due next. Whoever waits for an
     * answer holds nobody up.
     */
    public Closed.Client client(Schedule schedule) {
        return new Client(schedule::next);
    }

    /** When the next fact is due, whoever sends it. */
    public static final class Schedule {

        private final long start = System.nanoTime();
        private final AtomicLong taken = new AtomicLong();
        private final double step;

        /** @param rate a second */
        public Schedule(double rate) {
            this.step = 1e9 / rate;
        }

        private long next() {
            return start + (long) (taken.getAndIncrement() * step);
        }
    }

    private final class Client implements Closed.Client {

        private final LongSupplier due;
        private @Nullable HttpConnection connection;

        Client(LongSupplier due) {
            this.due = due;
        }

        @Override
        public int once() throws IOException {
            LockSupport.parkNanos(due.getAsLong() - System.nanoTime());
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
