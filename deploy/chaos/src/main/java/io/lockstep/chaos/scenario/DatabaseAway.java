package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.local.e2e.Tally;
import io.lockstep.local.stack.Service;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** PostgreSQL stands still, and is killed: 503, not 500; ready false, alive true; back within ten seconds (quality.md, 5.7). */
final class DatabaseAway implements Scenario {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration STILL = Duration.ofSeconds(20);
    private static final Duration PROBED = Duration.ofMillis(500);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "database-paused";
    }

    @Override
    public void play(Run run) throws Exception {
        run.poison().send();
        run.startClients();
        Thread.sleep(QUIET);
        var postgres = run.arena().stack().stack().postgres();
        var still = postgres.processes();
        Signals.stop(still);
        try {
            observe(run, "stands still");
        } finally {
            Signals.resume(still);
        }
        recover(run, "goes on");

        var database = run.arena().database();
        run.arena().supervisor().hold(database);
        database.kill();
        observe(run, "is killed");
        run.arena().supervisor().release(database);
        Awaitility.await("PostgreSQL").until(database::runs);
        recover(run, "was started");

        var notes = run.load().stop();
        run.say("answers by status: %s", run.load().tally());
        run.check(notes);
        assertThat(run.load().tally().of(500)).as("answers of 500").isZero();
    }

    /** What probes are answered while PostgreSQL is away. */
    private static void observe(Run run, String how) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var observed = Stream.of(Service.values())
                    .map(service -> threads.submit(() -> observe(run, service)))
                    .toList();
            run.say("PostgreSQL %s for %d s", how, STILL.toSeconds());
            for (var service : observed) {
                var seen = service.get();
                run.say("  %s", seen);
                assertThat(seen.notReadyAfter()).as("%s", seen).isNotNaN();
                assertThat(seen.live().of(200)).as("%s", seen).isEqualTo(seen.probes());
            }
        }
    }

    /**
     * What one service's probes were answered.
     *
     * @param notReadyAfter seconds until readiness was first refused or not answered in time
     */
    private record Observed(Service service, double notReadyAfter, Tally ready, Tally live, int probes) {

        @Override
        public String toString() {
            return "%s: not ready after %.1f s; readiness by status %s, liveness %s"
                    .formatted(service.title(), notReadyAfter, ready, live);
        }
    }

    private static Observed observe(Run run, Service service) throws InterruptedException {
        var start = System.nanoTime();
        var ready = new Tally();
        var live = new Tally();
        var notReadyAfter = Double.NaN;
        var probes = 0;
        while (System.nanoTime() - start < STILL.toNanos()) {
            live.count(Probes.live(run, service));
            probes++;
            var status = Probes.ready(run, service);
            ready.count(status);
            if (Double.isNaN(notReadyAfter) && status != 200) {
                notReadyAfter = (System.nanoTime() - start) / 1e9;
            }
            Thread.sleep(PROBED);
        }
        return new Observed(service, notReadyAfter, ready, live, probes);
    }

    private static void recover(Run run, String what) throws Exception {
        var start = System.nanoTime();
        var accepted = run.load().tally().accepted();
        Awaitility.await("an accepted fact")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> run.load().tally().accepted() > accepted);
        var first = (System.nanoTime() - start) / 1e9;
        run.awaitReady();
        var ready = (System.nanoTime() - start) / 1e9;
        run.say(
                "after PostgreSQL %s: first fact accepted after %.1f s, all services ready after %.1f s",
                what, first, ready);
        assertThat(Math.max(first, ready)).as("seconds to recover").isLessThan(RECOVERY.toSeconds());
    }
}
