package io.lockstep.chaos;

import io.lockstep.chaos.scenario.Run;
import io.lockstep.chaos.scenario.Scenario;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code deploy/chaos/run}: one scenario after the other, each on a stack of its own. */
public final class Chaos {

    /** Servers that are killed, and those who miss them, would say so all the time; a logger is kept as long as it is held. */
    private static final Logger LOG = Logger.getLogger("");

    private Chaos() {}

    public static void main(String... arguments) throws Exception {
        try {
            var options = Options.of(arguments);
            run(options, Scenario.named(options.scenarios()));
            System.exit(0);
        } catch (ScenariosFailed failed) {
            LOG.setLevel(Level.SEVERE);
            LOG.log(Level.SEVERE, failed.getMessage(), failed);
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            Scenario.ALL.keySet().forEach(name -> System.err.println("  " + name));
            System.exit(2);
        }
    }

    private static void run(Options options, List<Scenario> scenarios) throws Exception {
        var failures = new ArrayList<Throwable>();
        for (var scenario : scenarios) {
            say("== " + scenario.name() + ", seed " + options.seed());
            run(options, scenario).ifPresent(failures::add);
        }
        if (!failures.isEmpty()) {
            throw new ScenariosFailed(failures);
        }
    }

    /** What was wrong, if anything was: the other scenarios are played all the same. */
    private static Optional<Throwable> run(Options options, Scenario scenario) throws Exception {
        try (var run = Run.start(options, scenario.settings(), Chaos::say)) {
            LOG.setLevel(Level.OFF);
            try {
                scenario.play(run);
                say("== " + scenario.name() + ": good");
                run.clear();
                return Optional.empty();
            } catch (AssertionError | Exception e) {
                say("== " + scenario.name() + ": FAILED, see " + run.arena().folder() + ": " + e.getMessage());
                return Optional.of(e);
            }
        }
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
