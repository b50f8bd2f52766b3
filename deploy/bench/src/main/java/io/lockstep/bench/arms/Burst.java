package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.arms.Forest.Shape;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** S5: a burst of 10,000 measurements on 10 trees, folded batch by batch, against the same one by one. */
public final class Burst implements Comparison {

    private static final int EVENTS = 10_000;
    private static final int TREES = 10;
    private static final int NODES = 1_000;

    private final Duration span;
    private final List<Forest> trees = new ArrayList<>();
    private final List<Double> transactions = new ArrayList<>();

    public Burst(Duration span) {
        this.span = span;
    }

    @Override
    public String id() {
        return "s5";
    }

    @Override
    public String title() {
        return "burst of %,d events on %d trees of %,d nodes against one by one".formatted(EVENTS, TREES, NODES);
    }

    @Override
    public String unit() {
        return "events/s";
    }

    @Override
    public Goal goal() {
        return new Goal(5, 15, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("scoring");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        for (var i = 0; i < TREES; i++) {
            trees.add(Forest.plant(stage, Shape.FAN_OUT_10, NODES));
        }
        ours(stage, 0);
        floor(stage, 0);
        transactions.clear();
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        var sent = new ArrayList<UUID>();
        var start = System.nanoTime();
        try (var events = new Events(stage);
                var watch = new Forest.Watch(stage)) {
            while (System.nanoTime() - start < span.toNanos()) {
                var event = trees.get(sent.size() % TREES).measure(events, sent.size() % 997);
                events.flush();
                watch.await(event);
                sent.add(event);
            }
        }
        return sent.size() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        var sent = new ArrayList<UUID>();
        var before = stage.commits("scoring");
        var start = System.nanoTime();
        try (var events = new Events(stage)) {
            for (var i = 0; i < EVENTS; i++) {
                sent.add(trees.get(i % TREES).measure(events, i % 997));
            }
        }
        Forest.await(stage, sent);
        var seconds = (System.nanoTime() - start) / 1e9;
        transactions.add((stage.commits("scoring") - before) / (double) EVENTS);
        Forest.check(stage, sent);
        return EVENTS / seconds;
    }

    @Override
    public List<String> remarks(Stage stage) {
        return List.of(
                "s5: transactions per event, those of the relay and of watching included: %s (must 0.05, aim 0.01)"
                        .formatted(transactions.stream().map("%.3f"::formatted).toList()));
    }
}
