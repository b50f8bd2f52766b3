package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison;
import io.lockstep.bench.arms.Forest.Shape;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.time.LocalDate;
import java.util.List;

/** The daily tick of a cycle with many key results, against one statement that changes the same rows. */
public final class DayTick implements Comparison {

    private final int nodes;
    private Forest tree;
    private int day;

    public DayTick(int nodes) {
        this.nodes = nodes;
    }

    @Override
    public String id() {
        return "tick";
    }

    @Override
    public String title() {
        return "a day of a cycle with %,d nodes against one UPDATE of its key results".formatted(nodes);
    }

    @Override
    public String unit() {
        return "nodes/s";
    }

    @Override
    public Goal goal() {
        return new Goal(0.03, 0.10, Better.MORE);
    }

    @Override
    public List<String> services() {
        return List.of("scoring");
    }

    @Override
    public void prepare(Stage stage) throws Exception {
        tree = Forest.plant(stage, Shape.FAN_OUT_10, nodes);
        // as if every key result had been measured 40 days ago
        stage.execute("scoring", """
                update node set value = 300, as_of = current_date - 40, fact_id = id, achievement = 0.3, achievement_reason = null,
                    pace = 3, pace_reason = null, coverage = 1, evaluated_on = current_date - 40, moved_by = id, moved_at = now()
                where type = 'KEY_RESULT' and goal_id in (select goal_id from goal where cycle_id = '%s')
                """.formatted(tree.cycle()));
        day = 0;
        ours(stage, 0);
    }

    @Override
    public double floor(Stage stage, int round) throws Exception {
        var start = System.nanoTime();
        stage.execute("scoring", """
                update node set pace = pace + 0.000001 where type = 'KEY_RESULT'
                  and goal_id in (select goal_id from goal where cycle_id = '%s')
                """.formatted(tree.cycle()));
        return nodes * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public double ours(Stage stage, int round) throws Exception {
        var date = LocalDate.now().minusDays(39 - ++day);
        var start = System.nanoTime();
        try (var events = new Events(stage);
                var watch = new Forest.Watch(stage, 600)) {
            var event = events.publish("goal", "cycle-day-started", tree.cycle(), """
                    {"cycleId":"%s","day":"%s"}""".formatted(tree.cycle(), date));
            events.flush();
            watch.await(event);
        }
        var perSecond = nodes * 1e9 / (System.nanoTime() - start);
        var left = stage.count(
                "scoring",
                "select count(*) from node where evaluated_on < '" + date
                        + "' and goal_id in (select goal_id from goal where cycle_id = '" + tree.cycle() + "')");
        if (left > 0) {
            throw new LostOrDoubled("%d nodes were left behind".formatted(left));
        }
        var wrong = stage.count("scoring", """
                select count(*) from node g cross join lateral (
                    select coalesce(sum(weight * pace), 0) pace from node p where p.parent_id = g.id) p
                where g.type = 'GOAL' and g.pace_sum <> p.pace
                  and g.goal_id in (select goal_id from goal where cycle_id = '%s')
                """.formatted(tree.cycle()));
        if (wrong > 0) {
            throw new LostOrDoubled("%d goals do not hold the pace of their parts".formatted(wrong));
        }
        return perSecond;
    }

    @Override
    public void clear(Stage stage) throws Exception {
        tree.fell(stage);
    }
}
