package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.FreePort;
import io.lockstep.local.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A replica of scoring-service stands still until its group has given its partitions to the other one, and goes on where it
 * stood: what it writes then changes nothing (quality.md, section 5.8).
 */
final class ZombieConsumer implements Scenario {

    private static final int ROUNDS = 3;
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration STILL = SESSION.multipliedBy(6);
    private static final Duration BETWEEN = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "zombie-consumer";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "kafka.session.timeout.ms", String.valueOf(SESSION.toMillis()), "kafka.heartbeat.interval.ms", "2000");
    }

    @Override
    public void play(Run run) throws Exception {
        var stack = run.arena().stack().stack();
        stack.startReplica(Service.SCORING, FreePort.next(), FreePort.next());
        run.poison().send();
        run.startClients();
        Thread.sleep(BETWEEN);
        for (var round = 1; round <= ROUNDS; round++) {
            var zombie = List.of(stack.process(Service.SCORING).toHandle());
            var before = judged(run);
            Signals.stop(zombie);
            try {
                Thread.sleep(STILL);
            } finally {
                Signals.resume(zombie);
            }
            var meanwhile = judged(run) - before;
            run.say("round %d: stood still for %d s, %d scores changed meanwhile", round, STILL.toSeconds(), meanwhile);
            assertThat(meanwhile).as("scores by the other replica").isPositive();
            Thread.sleep(BETWEEN);
        }
        run.check(run.load().stop());
    }

    private static long judged(Run run) throws Exception {
        return run.arena().stack().count(Service.SCORING, "select count(*) from score_history");
    }
}
