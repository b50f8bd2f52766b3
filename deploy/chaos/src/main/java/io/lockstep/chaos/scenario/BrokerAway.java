package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.local.stack.Service;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The broker is away for a while: what is reported is taken all the same, and sent afterwards (quality.md, section 5.6). */
final class BrokerAway implements Scenario {

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double LEAST_RATIO = 3;

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public void play(Run run) throws Exception {
        run.poison().send();
        run.poison().flush();
        run.startClients();
        Thread.sleep(BEFORE);
        var broker = run.arena().broker();
        run.arena().supervisor().hold(broker);
        broker.kill();
        var refusedBefore = refused(run);
        var acceptedBefore = run.load().tally().accepted();
        Thread.sleep(run.options().away());
        var arrivalRate = (run.load().tally().accepted() - acceptedBefore)
                / (double) run.options().away().toSeconds();
        var backlog = backlog(run);
        run.say(
                "%d s without a broker: %.0f accepted/s, %d refused, %d events wait",
                run.options().away().toSeconds(), arrivalRate, refused(run) - refusedBefore, backlog);
        assertThat(refused(run)).as("refused while the broker was away").isEqualTo(refusedBefore);
        run.arena().supervisor().release(broker);
        drain(run, backlog, arrivalRate);
        var notes = run.load().stop();
        run.check(notes);
    }

    /** Rates from the first event gone to the last, while more arrive. */
    private static void drain(Run run, long backlog, double arrivalRate) throws Exception {
        var back = System.nanoTime();
        Awaitility.await("the first events sent")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> backlog(run) < backlog);
        var first = System.nanoTime();
        Awaitility.await("the backlog drained")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> backlog(run) < Math.max(10, arrivalRate));
        var seconds = Math.max(0.01, (System.nanoTime() - first) / 1e9);
        var ratio = (backlog / seconds + arrivalRate) / arrivalRate;
        run.say(
                "sending began %.1f s after the broker was started, and drained the backlog in %.2f s, at %.0f times the arrival rate",
                (first - back) / 1e9, seconds, ratio);
        assertThat(ratio).as("drain rate / arrival rate").isGreaterThan(LEAST_RATIO);
    }

    private static long backlog(Run run) throws Exception {
        return run.arena().stack().waiting(Service.TRACKING);
    }

    private static long refused(Run run) {
        var tally = run.load().tally();
        return tally.of(503) + tally.of(500) + tally.of(0);
    }
}
