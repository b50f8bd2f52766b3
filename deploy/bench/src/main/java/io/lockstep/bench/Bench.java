package io.lockstep.bench;

import io.lockstep.bench.stage.Machine;
import io.lockstep.bench.stage.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command {@code deploy/bench/run}. */
public final class Bench {

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of("kafka", "org.apache.kafka", "io.zonky", "state").stream()
            .map(Logger::getLogger)
            .toList();

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        var options = Options.parse(arguments);
        var root = Path.of(System.getProperty("lockstep.root", "."));
        var rows = new ArrayList<String>();
        var remarks = new ArrayList<String>();
        try (var stage = Stage.open(root, System.getProperty("lockstep.slow-flush", ""), options.warmUp())) {
            System.out.println(Machine.describe(stage));
            System.out.println(stage.caches());
            for (var comparison : Catalogue.of(options)) {
                if (options.isChosen(comparison)) {
                    run(comparison, stage, options, rows, remarks);
                }
            }
        }
        System.out.println();
        System.out.println(Rounds.head());
        rows.forEach(System.out::println);
        remarks.forEach(System.out::println);
        System.exit(0);
    }

    private static void run(
            Comparison comparison, Stage stage, Options options, List<String> rows, List<String> remarks)
            throws Exception {
        if (comparison.flushDelay() > 0 && !stage.canDelayFlushes()) {
            remarks.add(comparison.id() + ": left out, because there is no C compiler for the slow flush");
            return;
        }
        stage.stopOthers(comparison.services());
        for (var service : comparison.services()) {
            stage.start(service);
        }
        comparison.prepare(stage);
        stage.delayFlushes(comparison.flushDelay());
        var rounds = new Rounds();
        for (var round = 0; round < options.rounds(); round++) {
            stage.settle();
            var floor = comparison.floor(stage, round);
            stage.settle();
            var ours = measured(comparison, stage, round);
            rounds.add(floor, ours);
            System.out.printf(
                    "%s round %d: floor %,.0f, ours %,.0f %s%n",
                    comparison.id(), round + 1, floor, ours, comparison.unit());
        }
        remarks.addAll(comparison.remarks(stage));
        comparison.clear(stage);
        stage.delayFlushes(0);
        rows.add(rounds.row(comparison));
    }

    private static double measured(Comparison comparison, Stage stage, int round) throws Exception {
        try {
            return comparison.ours(stage, round);
        } catch (Comparison.LostOrDoubled wrong) {
            System.out.println(comparison.id() + " counts 0: " + wrong.getMessage());
            return 0;
        }
    }
}
