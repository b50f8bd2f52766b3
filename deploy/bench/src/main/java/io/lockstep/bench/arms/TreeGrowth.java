package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.arms.Forest.Shape;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** S4: one measurement at a time, from the topic to the root of a large tree, against the same in a small one. */
public final class TreeGrowth implements Comparison {

    private final String id;
    private final Shape shape;
    private final int small;
    private final int large;
    private final Duration span;
    private Forest smallTree;
    private Forest largeTree;

    private TreeGrowth(String id, Shape shape, int small, int large, Duration span) {
        this.id = id;
        this.shape = shape;
        this.small = small;
        this.large = large;
        this.span = span;
    }

    public static TreeGrowth tree(int large, Duration span) {
        return new TreeGrowth("s4", Shape.FAN_OUT_10, 100, large, span);
    }

    public static TreeGrowth star(int large, Duration span) {
        return new TreeGrowth("s4-star", Shape.STAR, 100, large, span);
    }

    /** A chain costs its depth by its nature: ten times the depth may take that much longer at most. */
    public static TreeGrowth chain(Duration span) {
        return new TreeGrowth("s4-chain", Shape.CHAIN, 10, 100, span);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "one rescoring in a %s of %,d nodes against %,d"
                .formatted(shape.name().toLowerCase(), large, small);
    }

    @Override
    public String unit() {
        return "us";
    }

    @Override
    public Goal goal() {
        return new Goal(3, 1.5, Better.LESS);
    }

    @Override
    public List<String> services() {
        return List.of("scoring");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        smallTree = Forest.plant(stage, shape, small);
        largeTree = Forest.plant(stage, shape, large);
        oneByOne(stage, smallTree, stage.warmUp().least().dividedBy(2));
        oneByOne(stage, largeTree, stage.warmUp().least().dividedBy(2));
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        return oneByOne(stage, smallTree, span);
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        return oneByOne(stage, largeTree, span);
    }

    @Override
    public void clear(Stage stage) throws Exception {
        smallTree.fell(stage);
        largeTree.fell(stage);
    }

    /** The median time of a rescoring, in microseconds. */
    private static double oneByOne(Stage stage, Forest tree, Duration span) throws Exception {
        var times = new ArrayList<Long>();
        var sent = new ArrayList<UUID>();
        var end = System.nanoTime() + span.toNanos();
        try (var events = new Events(stage);
                var watch = new Forest.Watch(stage)) {
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                var event = tree.measure(events, times.size() % 997);
                events.flush();
                watch.await(event);
                times.add((System.nanoTime() - start) / 1_000);
                sent.add(event);
            }
        }
        Forest.check(stage, sent);
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
