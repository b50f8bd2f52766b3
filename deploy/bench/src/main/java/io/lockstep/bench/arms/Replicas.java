package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.arms.Forest.Shape;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** S8: several processes of scoring-service against one, with a slow flush; on many trees, or on one with one root. */
public final class Replicas implements Comparison {

    private static final int FLUSH_DELAY = 1_000;
    private static final int NODES = 10_000;

    private final int processes;
    private final int trees;
    private final int events;
    private final List<Forest> forest = new ArrayList<>();
    private final List<Double> processorTimes = new ArrayList<>();
    private double processorTimeOfOne;

    public Replicas(int processes, int trees, int events) {
        this.processes = processes;
        this.trees = trees;
        this.events = events;
    }

    @Override
    public String id() {
        return "s8-" + processes + (trees == 1 ? "-root" : "");
    }

    @Override
    public String title() {
        return "%d processes against 1 on %s, flush +1 ms"
                .formatted(processes, trees == 1 ? "one tree of %,d nodes".formatted(NODES) : trees + " trees");
    }

    @Override
    public String unit() {
        return "events/s";
    }

    @Override
    public Goal goal() {
        return processes == 2 ? new Goal(1.7, 1.9, Better.MORE) : new Goal(3.0, 3.5, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("scoring");
    }

    @Override
    public int flushDelay() {
        return FLUSH_DELAY;
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        for (var i = 0; i < trees; i++) {
            forest.add(Forest.plant(stage, Shape.FAN_OUT_10, NODES / trees));
        }
        run(stage, events);
        run(stage, events);
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        stage.stopReplicas();
        run(stage, events / 10);
        var before = stage.processorTime("scoring");
        var perSecond = run(stage, events);
        processorTimeOfOne = stage.processorTime("scoring").minus(before).toNanos();
        return perSecond;
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        for (var i = 2; i <= processes; i++) {
            stage.startReplica("scoring", i);
        }
        // the group shares out its partitions, and the new processes warm up
        run(stage, events);
        run(stage, events);
        var before = stage.processorTime("scoring");
        var perSecond = run(stage, events);
        processorTimes.add(stage.processorTime("scoring").minus(before).toNanos() / processorTimeOfOne);
        stage.stopReplicas();
        return perSecond;
    }

    @Override
    public List<String> remarks(Stage stage) {
        return List.of("%s: processor time per event against one process: %s (must 1.15 with 4 processes, aim 1.05)"
                .formatted(id(), processorTimes.stream().map("%.2f"::formatted).toList()));
    }

    private double run(Stage stage, int count) throws Exception {
        var sent = new ArrayList<UUID>();
        var start = System.nanoTime();
        try (var publisher = new Events(stage)) {
            for (var i = 0; i < count; i++) {
                sent.add(forest.get(i % trees).measure(publisher, i % 997));
            }
        }
        Forest.await(stage, sent);
        var seconds = (System.nanoTime() - start) / 1e9;
        Forest.check(stage, sent);
        return count / seconds;
    }
}
