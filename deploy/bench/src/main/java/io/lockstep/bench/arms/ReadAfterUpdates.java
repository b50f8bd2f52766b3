package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.arms.Forest.Shape;
import io.lockstep.bench.load.HttpConnection;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** S9: the reads of a key result after 100,000 updates of it, against the same reads after 100. */
public final class ReadAfterUpdates implements Comparison {

    private final int few;
    private final int many;
    private final Duration span;
    private UUID calm = new UUID(0, 0);
    private UUID busy = new UUID(0, 0);

    public ReadAfterUpdates(int few, int many, Duration span) {
        this.few = few;
        this.many = many;
        this.span = span;
    }

    @Override
    public String id() {
        return "s9";
    }

    @Override
    public String title() {
        return "score, explanation, history and alerts after %,d updates against %,d".formatted(many, few);
    }

    @Override
    public String unit() {
        return "us";
    }

    @Override
    public Goal goal() {
        return new Goal(1.5, 1.1, Better.LESS);
    }

    @Override
    public List<String> services() {
        return List.of("scoring");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        calm = updated(stage, few);
        busy = updated(stage, many);
        read(stage, calm, stage.warmUp().least().dividedBy(2));
        read(stage, busy, stage.warmUp().least().dividedBy(2));
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        return read(stage, calm, span);
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        return read(stage, busy, span);
    }

    /** A key result of a tree of its own that was measured so often. */
    private static UUID updated(Stage stage, int times) throws Exception {
        var tree = Forest.plant(stage, Shape.CHAIN, 2);
        var sent = new ArrayList<UUID>();
        try (var events = new Events(stage)) {
            for (var i = 0; i < times; i++) {
                sent.add(tree.measure(events, i % 997));
            }
        }
        Forest.await(stage, sent);
        Forest.check(stage, sent);
        // a poll is folded into one score; as if each update had come alone
        stage.execute("scoring", """
                insert into score_history (event_id, subject_id, changed_at, evaluated_on, achievement, pace, coverage,
                                           formula_version, plan_version, moved_by, facts, fact_count)
                select uuidv7(), '%1$s', now(), current_date, 0.5, 1, 1, 1, 1, uuidv7(), '{}', 1 from generate_series(1, %2$d)
                """.formatted(tree.leaf(), times));
        stage.execute("scoring", "analyze score_history, measurement");
        return tree.leaf();
    }

    /** The median time of a read, in microseconds. */
    private static double read(Stage stage, UUID keyResult, Duration span) throws Exception {
        var paths = List.of(
                "/v1/scores/" + keyResult,
                "/v1/scores/" + keyResult + "/explanation",
                "/v1/scores/" + keyResult + "/history",
                "/v1/alerts?subjectId=" + keyResult);
        var times = new ArrayList<Long>();
        var end = System.nanoTime() + span.toNanos();
        try (var connection = new HttpConnection(stage.address("scoring"), stage.token("bench", "viewer"))) {
            while (System.nanoTime() < end) {
                for (var path : paths) {
                    var start = System.nanoTime();
                    var answer = connection.get(path);
                    times.add((System.nanoTime() - start) / 1_000);
                    if (answer.status() != 200) {
                        throw new LostOrDoubled(path + " answers " + answer.status());
                    }
                }
            }
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
