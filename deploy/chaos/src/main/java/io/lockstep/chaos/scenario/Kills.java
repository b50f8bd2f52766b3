package io.lockstep.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.TreeMap;

/** kill -9 of a random process every few seconds (quality.md, section 5.1). */
final class Kills implements Scenario {

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final int KILLS_TO_A_POISON = 5;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public void play(Run run) throws Exception {
        run.startClients();
        kill(run);
        var killed = System.nanoTime();
        run.awaitReady();
        run.say("ready %.1f s after the last kill", since(killed));
        var notes = run.load().stop();
        run.oracle().awaitSettled();
        var recovered = since(killed);
        run.say("recovered, with nothing left under way, %.1f s after the last kill", recovered);
        run.say("answers by status: %s", run.load().tally());
        run.say("started again: %s", run.arena().supervisor().starts());
        run.check(notes);
        assertThat(recovered).as("seconds to recover").isLessThan(RECOVERY.toSeconds());
    }

    private static void kill(Run run) throws InterruptedException {
        var random = run.random();
        var targets = run.arena().targets();
        var killed = new TreeMap<String, Integer>();
        for (var kill = 1; kill <= run.options().kills(); kill++) {
            if (kill % KILLS_TO_A_POISON == 1) {
                run.poison().send();
            }
            Thread.sleep((long) (run.options().every().toMillis() * (0.5 + random.nextDouble())));
            var victim = targets.get(random.nextInt(targets.size()));
            victim.kill();
            killed.merge(victim.name(), 1, Integer::sum);
            if (kill % 10 == 0 || kill == run.options().kills()) {
                run.say(
                        "%d kills: %s; answers by status: %s",
                        kill, killed, run.load().tally());
            }
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
