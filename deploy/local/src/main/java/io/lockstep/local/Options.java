package io.lockstep.local;

import io.lockstep.local.stack.CannotStart;
import io.lockstep.local.stack.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the person at the keyboard asked for.
 *
 * @param fresh whether the data of an earlier start is deleted
 * @param demo whether the demo plan is loaded into an empty stack
 * @param printedDates whether the demo keeps the dates printed in the documents (2024)
 * @param help whether only the usage is asked for
 */
record Options(boolean fresh, boolean demo, boolean printedDates, boolean help, Ports ports, Path data) {

    static final String USAGE = """
            deploy/up [--fresh] [--no-demo] [--demo-dates=printed] [--ports-from N] [--data DIR]

            Starts PostgreSQL, a Kafka broker and the four services on this machine, loads the demo plan,
            prints addresses, tokens and requests to try, and runs until Ctrl-C.

              --fresh                begin anew: delete the data of the last start
              --no-demo              start without the demo plan
              --demo-dates=printed   keep the documents' dates; otherwise 2024-02-15 becomes today
              --ports-from N         ten ports in a row from N instead of 8081-8084, 9081-9084, 15432, 19092
              --data DIR             keep the data in DIR instead of deploy/local/.data
            """;

    /**
     * Reads the command line.
     *
     * @throws CannotStart when an argument is not understood
     */
    static Options parse(List<String> arguments, Path root) {
        var options = new Options(false, true, false, false, Ports.USUAL, root.resolve("deploy/local/.data"));
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.pop(), rest);
        }
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        return switch (argument) {
            case "--fresh" -> new Options(true, demo, printedDates, help, ports, data);
            case "--no-demo" -> new Options(fresh, false, printedDates, help, ports, data);
            case "--demo-dates=printed" -> new Options(fresh, demo, true, help, ports, data);
            case "--demo-dates=today" -> new Options(fresh, demo, false, help, ports, data);
            case "--help", "-h" -> new Options(fresh, demo, printedDates, true, ports, data);
            case "--ports-from" -> new Options(fresh, demo, printedDates, help, Ports.from(number(rest)), data);
            case "--data" ->
                new Options(
                        fresh,
                        demo,
                        printedDates,
                        help,
                        ports,
                        Path.of(value(argument, rest)).toAbsolutePath());
            default -> throw new CannotStart("'" + argument + "' is not understood: deploy/up --help lists what is.");
        };
    }

    private static int number(Deque<String> rest) {
        var text = value("--ports-from", rest);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotStart("--ports-from needs a number, and '" + text + "' is none.");
        }
    }

    private static String value(String argument, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart(argument + " needs a value after it: deploy/up --help shows how.");
        }
        return rest.pop();
    }
}
