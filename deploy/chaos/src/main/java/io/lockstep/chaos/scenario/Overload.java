package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.bench.load.Closed;
import io.lockstep.chaos.load.Flood;
import io.lockstep.chaos.load.LeadNote;
import io.lockstep.chaos.load.SlowSenders;
import io.lockstep.local.stack.Service;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

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
        run.say("others before:");
        others.during(MEASURED);
        overload(run, flood, others, capacity);
        var again = capacity(flood);
        run.say("capacity afterwards: %.0f facts/s; resident memory %d MB", again, memory(run));
        assertThat(flood.counted().of(503)).as("refused afterwards").isZero();
        assertThat(others.pushed()).as("leads of another sender").allMatch(LeadNote::accepted);

        var notes = run.load().stop();
        notes.facts().addAll(flood.notes());
        notes.leads().addAll(others.pushed());
        run.check(notes);
    }

    private static double capacity(Flood flood) throws Exception {
        Closed.run(CLIENTS, MEASURED, client -> flood.client()); // warms up
        return Closed.run(CLIENTS, MEASURED, client -> flood.client()).perSecond();
    }

    private static void overload(Run run, Flood flood, Others others, double capacity) throws Exception {
        var before = memory(run);
        var peak = new AtomicLong(before);
        var lasting = run.options().lasting();
        var address = run.arena().suite().address(Service.TRACKING, "");
        try (var slow = new SlowSenders(address, SLOW);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            run.say("others meanwhile:");
            var seen = threads.submit(() -> tell(others, lasting));
            var watch = threads.submit(() -> watch(run, lasting, peak));
            var start = System.nanoTime();
            flood.offer(TIMES * capacity, FLOODING, lasting);
            var seconds = (System.nanoTime() - start) / 1e9;
            var answers = flood.counted();
            run.say(
                    "%d connections for %.0f s, and %d slow senders, cut off %d times; answers by status: %s",
                    FLOODING, seconds, SLOW, slow.cutOff(), answers);
            run.say(
                    "meant to offer %.0f/s, offered %.0f/s, accepted %.0f/s",
                    TIMES * capacity, answers.all() / seconds, answers.accepted() / seconds);
            seen.get();
            watch.get();
            assertThat(answers.of(500)).as("answers of 500").isZero();
            assertThat(answers.of(503)).as("refused").isPositive();
        }
        run.say(
                "resident memory of tracking-service: %d MB before, %d MB at most, %d MB after",
                before, peak.get(), memory(run));
        assertThat(peak.get() - before).as("megabytes of growth").isLessThan(MOST_GROWTH_MEGABYTES);
    }

    private static Void tell(Others others, Duration lasting) throws Exception {
        others.during(lasting);
        return null;
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
}
