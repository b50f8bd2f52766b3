package io.lockstep.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the command was told.
 *
 * @param kills how many processes are killed in scenario {@code kills}
 * @param every from one kill to the next, on average
 * @param away how long the broker is away in scenario {@code broker-away}
 * @param lasting how long the overload lasts
 * @param seed of everything that is random
 * @param scenarios their names; all when none was given
 */
public record Options(int kills, Duration every, Duration away, Duration lasting, long seed, List<String> scenarios) {

    static final String USAGE = """
            deploy/chaos/run [--kills N] [--every SECONDS] [--away SECONDS] [--lasting SECONDS] [--seed S] [scenario ...]
              --kills N          processes killed in scenario kills (100)
              --every SECONDS    from one kill to the next, on average (8)
              --away SECONDS     how long the broker is away (90)
              --lasting SECONDS  how long the overload lasts (60)
              --seed S           of everything that is random
            Scenarios; without any, all of them:
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it cannot be understood
     */
    static Options of(String... arguments) {
        var kills = 100;
        var every = 8L;
        var away = 90L;
        var lasting = 60L;
        var seed = System.currentTimeMillis();
        var scenarios = new ArrayList<String>();
        var rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--kills" -> kills = (int) number(argument, rest);
                case "--every" -> every = number(argument, rest);
                case "--away" -> away = number(argument, rest);
                case "--lasting" -> lasting = number(argument, rest);
                case "--seed" -> seed = number(argument, rest);
                default -> {
                    if (argument.startsWith("-")) {
                        throw new IllegalArgumentException(argument + " is not an option.");
                    }
                    scenarios.add(argument);
                }
            }
        }
        return new Options(
                kills,
                Duration.ofSeconds(every),
                Duration.ofSeconds(away),
                Duration.ofSeconds(lasting),
                seed,
                scenarios);
    }

    private static long number(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a number.");
        }
        var given = rest.next();
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(option + " needs a number from 1 on, not " + given + ".");
        }
        return Long.parseLong(given);
    }
}
