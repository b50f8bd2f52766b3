package io.lockstep.bench;

import io.lockstep.bench.load.WarmUp;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the command was called.
 *
 * @param quick whether arms are short, so that all of it takes about five minutes
 * @param rounds how often each pair of arms runs
 * @param chosen the comparisons to run; all where empty
 */
record Options(boolean quick, int rounds, Set<String> chosen) {

    static final String HELP = """
            deploy/bench/run [--quick] [--rounds N] [s1 s1-slow s2 s6 ...]

            Starts PostgreSQL, a broker and the packaged services, measures each comparison against its floor in turn and
            prints a table of ratios. Without names everything runs, which takes about an hour; --quick runs s1, s2, s6, s3, s3-p99
            and s5 in about five minutes, for which a service does not become as fast as it will.""";

    private static final int ROUNDS = 5;
    private static final int ROUNDS_OF_A_QUICK_RUN = 3;

    /** What a quick run measures unless it is told: the rest needs large trees, several processes or slow flushes. */
    private static final Set<String> QUICK = Set.of("s1", "s2", "s6", "s3", "s3-p99", "s5");

    static Options parse(String... arguments) {
        var quick = false;
        @Nullable Integer rounds = null;
        var chosen = new HashSet<String>();
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--rounds" -> rounds = rounds(arguments, ++i);
                case String name when name.startsWith("-") -> throw new IllegalArgumentException(HELP);
                case String name -> chosen.add(name);
            }
        }
        var usual = quick ? ROUNDS_OF_A_QUICK_RUN : ROUNDS;
        return new Options(quick, rounds == null ? usual : rounds, chosen);
    }

    /** How long one arm is measured. */
    Duration span() {
        return Duration.ofSeconds(quick ? 2 : 10);
    }

    /** How long everything is warmed up. */
    WarmUp warmUp() {
        return quick
                ? new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(15))
                : new WarmUp(Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    boolean isChosen(Comparison comparison) {
        return chosen.isEmpty() ? !quick || QUICK.contains(comparison.id()) : chosen.contains(comparison.id());
    }

    private static int rounds(String[] arguments, int index) {
        try {
            return Math.max(1, Integer.parseInt(arguments[index]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(HELP, e);
        }
    }
}
