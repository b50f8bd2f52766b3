package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.stage.Stage;
import java.util.List;

/** S7: from the start of a service to its readiness, with its ahead-of-time cache against without; nothing else runs meanwhile. */
public final class CachedStart implements Comparison {

    private final String service;

    public CachedStart(String service) {
        this.service = service;
    }

    @Override
    public String id() {
        return "s7";
    }

    @Override
    public String title() {
        return "start of %s-service to ready, with its ahead-of-time cache against without".formatted(service);
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public Goal goal() {
        return new Goal(0.6, 0.4, Better.LESS);
    }

    /** None that would run beside the one that is started. */
    @Override
    public List<String> services() {
        return List.of();
    }

    /** Migrates the database, and reads all files once. */
    @Override
    public void prepare(Stage stage) throws Exception {
        stage.startOnce(service, false);
        stage.startOnce(service, true);
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        return stage.startOnce(service, false).toMillis();
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        return stage.startOnce(service, true).toMillis();
    }
}
