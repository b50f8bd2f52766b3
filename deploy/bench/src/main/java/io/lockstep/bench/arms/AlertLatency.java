package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.stage.Stage;
import java.time.Duration;
import java.util.List;

/**
 * S3: from a progress update accepted by tracking-service to its alert readable at scoring-service, at 30 % of capacity, against
 * one hop over the broker and one commit.
 */
public final class AlertLatency implements Comparison {

    static final List<String> SERVICES = List.of("tracking", "scoring");

    private final double percentile;
    private final AlertRuns runs;

    private AlertLatency(double percentile, AlertRuns runs) {
        this.percentile = percentile;
        this.runs = runs;
    }

    /** The median and the 99th percentile of the same requests. */
    public static List<Comparison> both(Duration span) {
        var runs = new AlertRuns(span);
        return List.of(new AlertLatency(50, runs), new AlertLatency(99, runs));
    }

    @Override
    public String id() {
        return percentile == 50 ? "s3" : "s3-p99";
    }

    @Override
    public String title() {
        return "progress accepted to alert readable, p%.0f, against one hop and one commit".formatted(percentile);
    }

    @Override
    public String unit() {
        return "us";
    }

    @Override
    public Goal goal() {
        return new Goal(10, 4, Better.LESS);
    }

    @Override
    public List<String> services() {
        return SERVICES;
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        runs.prepare(stage);
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        return runs.floor(stage, round).getValueAtPercentile(percentile) / 1e3;
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        return runs.ours(stage, round).getValueAtPercentile(percentile) / 1e3;
    }

    @Override
    public List<String> remarks(Stage stage) {
        return percentile == 50 ? List.of(runs.remark()) : List.of();
    }
}
