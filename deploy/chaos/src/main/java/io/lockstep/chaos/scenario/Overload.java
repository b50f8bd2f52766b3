package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.bench.load.Closed;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.load.Open;
import io.lockstep.chaos.load.Flood;
import io.lockstep.chaos.load.LeadNote;
import io.lockstep.chaos.load.LeadSource.Lead;
import io.lockstep.chaos.load.SlowSenders;
import io.lockstep.local.e2e.Tally;
import io.lockstep.local.stack.Service;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Ten times what the service can take, on many connections, among them some that send a byte a second: what is too much is
 * refused, memory stays flat, others stay quick (issue 5, quality.md, section 5.9).
 */
final class Overload implements Scenario {

    private static final int CLIENTS = 64;
    private static final int FLOODING = 1500;
    private static final int SLOW = 200;
    private static final int TIMES = 10;
    private static final int MOST_GROWTH_MEGABYTES = 150;
    private static final Duration MEASURED = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void play(Run run) throws Exception {
        var flood = new Flood(run.arena().suite(), run.load().subjects());
        var others = new Others(run);
        var capacity = capacity(flood);
        run.say("capacity: %.0f facts/s of %d clients, one at a time", capacity, CLIENTS);
        flood.counted();
        run.say("others before: %s", others.during(MEASURED));
        overload(run, flood, others, capacity);
        var again = capacity(flood);
        run.say("capacity afterwards: %.0f facts/s; resident memory %d MB", again, memory(run));
        assertThat(flood.counted().of(503)).as("refused afterwards").isZero();

        var notes = run.load().stop();
        notes.facts().addAll(flood.notes());
        notes.leads().addAll(others.pushed);
        run.check(notes);
    }

    private static double capacity(Flood flood) throws Exception {
        Closed.run(CLIENTS, MEASURED, client -> flood.client(MEASURED)); // warms up
        return Closed.run(CLIENTS, MEASURED, client -> flood.client(MEASURED)).perSecond();
    }

    private static void overload(Run run, Flood flood, Others others, double capacity) throws Exception {
        var before = memory(run);
        var peak = new AtomicLong(before);
        var lasting = run.options().lasting();
        var address = run.arena().suite().address(Service.TRACKING, "");
        try (var slow = new SlowSenders(address, SLOW);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> others.during(lasting));
            var watch = threads.submit(() -> watch(run, lasting, peak));
            var start = System.nanoTime();
            Open.run(TIMES * capacity, FLOODING, lasting, client -> flood.client(lasting));
            var seconds = (System.nanoTime() - start) / 1e9;
            var answers = flood.counted();
            run.say(
                    "offered %.0f/s on %d connections for %.0f s, and %d slow senders, cut off %d times; answers by status: %s",
                    TIMES * capacity, FLOODING, seconds, SLOW, slow.cutOff(), answers);
            run.say("accepted %.0f/s", answers.accepted() / seconds);
            run.say("others meanwhile: %s", seen.get());
            watch.get();
            assertThat(answers.of(500)).as("answers of 500").isZero();
            assertThat(answers.of(503)).as("refused").isPositive();
        }
        run.say(
                "resident memory of tracking-service: %d MB before, %d MB at most, %d MB after",
                before, peak.get(), memory(run));
        assertThat(peak.get() - before).as("megabytes of growth").isLessThan(MOST_GROWTH_MEGABYTES);
    }

    private static Void watch(Run run, Duration lasting, AtomicLong peak) throws InterruptedException {
        var end = System.nanoTime() + lasting.toNanos();
        while (System.nanoTime() < end) {
            peak.accumulateAndGet(memory(run), Math::max);
            Thread.sleep(250);
        }
        return null;
    }

    private static long memory(Run run) {
        return run.arena().stack().stack().memory().get(Service.TRACKING.title());
    }

    /** Somebody who reads, and a CRM that pushes a lead now and then. */
    private static final class Others {

        private static final int READS_A_SECOND = 20;
        private static final int LEADS_A_SECOND = 5;
        private static final int CONNECTIONS = 4;

        private final Run run;
        private final Queue<LeadNote> pushed = new ConcurrentLinkedQueue<>();
        private final AtomicInteger number = new AtomicInteger();

        Others(Run run) {
            this.run = run;
        }

        /** What they see, as a line. */
        String during(Duration time) throws Exception {
            var reads = new Tally();
            var pushes = new Tally();
            Callable<Histogram> reading = () -> Open.run(READS_A_SECOND, CONNECTIONS, time, client -> reader(reads));
            Callable<Histogram> pushing = () -> Open.run(LEADS_A_SECOND, CONNECTIONS, time, client -> pusher(pushes));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = threads.invokeAll(List.of(reading, pushing));
                return "reads %s %s; pushed leads %s %s"
                        .formatted(
                                reads,
                                Open.describe(both.get(0).get()),
                                pushes,
                                Open.describe(both.get(1).get()));
            }
        }

        private Closed.Client reader(Tally tally) throws Exception {
            var suite = run.arena().suite();
            var connection = new HttpConnection(suite.address(Service.TRACKING, ""), suite.token("VIEWER"));
            var path = run.load().subjects().getFirst().list() + "&limit=1";
            return () -> {
                tally.count(connection.get(path).status());
                return 1;
            };
        }

        private Closed.Client pusher(Tally tally) {
            var suite = run.arena().suite();
            var source = run.load().source();
            return () -> {
                var key = "other-" + number.getAndIncrement();
                var lead = new Lead(key, source.campaigns().getFirst());
                try {
                    var status = source.push(suite, lead).status();
                    tally.count(status);
                    pushed.add(new LeadNote(lead, status / 100 == 2));
                } catch (UncheckedIOException e) {
                    tally.count(Tally.NO_ANSWER);
                    pushed.add(new LeadNote(lead, false));
                }
                return 1;
            };
        }
    }
}
