package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison.LostOrDoubled;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** One tree of goals and key results in scoring-service's database, planted with SQL because a million events take too long. */
final class Forest {

    /** How the nodes of a tree hang together; nodes are numbered from 1, the root. */
    enum Shape {
        /** Ten parts to each goal. */
        FAN_OUT_10("(i - 2) / 10 + 1", "10 * (i - 1) + 2 > n", "least(10 * i + 1, n) - 10 * (i - 1) - 1"),
        /** Each goal has one part. */
        CHAIN("i - 1", "i = n", "1"),
        /** All parts hang on the root. */
        STAR("1", "i > 1", "n - 1");

        private final String parent;
        private final String isLeaf;
        private final String parts;

        Shape(String parent, String isLeaf, String parts) {
            this.parent = parent;
            this.isLeaf = isLeaf;
            this.parts = parts;
        }
    }

    private static final AtomicInteger TREES = new AtomicInteger();
    private static final String ID = "cast('00000000-0000-7000-8%s-' || lpad(to_hex(%s), 12, '0') as uuid)";

    private final Stage stage;
    private final int number = TREES.incrementAndGet();
    private final List<Integer> leaves = new ArrayList<>();
    private int next;

    private Forest(Stage stage) {
        this.stage = stage;
    }

    /** Plants a tree of so many nodes, with weight 1 each, all of it active and without thresholds. */
    static Forest plant(Stage stage, Shape shape, int nodes) throws SQLException {
        var forest = new Forest(stage);
        var parent = "case when i > 1 then " + forest.id(shape.parent) + " end";
        var all =
                "(select i, n, %s leaf, %s id, %s parent from (select i, %d n from generate_series(1, %d) i) one) every_one"
                        .formatted("(" + shape.isLeaf + ")", forest.id("i"), parent, nodes, nodes);
        try (var connection = stage.connect("scoring");
                var sql = connection.createStatement()) {
            sql.execute(
                    "insert into cycle (cycle_id, version, name, state, start_date, end_date) values (" + forest.id("0")
                            + ", 1, 'bench', 'ACTIVE', current_date - 50, current_date + 50) on conflict do nothing");
            sql.execute("insert into goal (goal_id, version, state, kind, name, cycle_id, parent_id, weight, owner_id,"
                    + " start_date, end_date, warning, critical) select id, 1, 'ACTIVE', 'MARKETING', 'bench', "
                    + forest.id("0") + ", parent, 1, id, current_date - 50, current_date + 50, 0, 0 from " + all
                    + " where not leaf");
            sql.execute(
                    "insert into key_result (key_result_id, goal_id, name, metric, aggregation, unit, target_kind, target,"
                            + " weight, start_date, end_date, plan_curve, source, minimum_sample)"
                            + " select id, parent, 'bench', 'effective-leads', 'TOTAL', 'count', 'REACH', 1000, 1, current_date - 50,"
                            + " current_date + 50, '[]', 'MEASUREMENTS', 1 from " + all + " where leaf");
            sql.execute(
                    "insert into node (id, type, goal_id, parent_id, weight, weight_sum, achievement_reason, pace_reason)"
                            + " select id, case when leaf then 'KEY_RESULT' else 'GOAL' end, case when leaf then parent else id end,"
                            + " parent, case when i > 1 then 1 else 0 end,"
                            + " case when leaf then 0 else " + shape.parts + " end,"
                            + " case when leaf then 'NO_FACT' else 'NO_MEASURED_PART' end,"
                            + " case when leaf then 'NO_FACT' else 'NO_MEASURED_PART' end from " + all);
            sql.execute("analyze goal, key_result, node");
            try (var found =
                    sql.executeQuery("select i from " + all + " where leaf order by md5(i::text) limit 20000")) {
                while (found.next()) {
                    forest.leaves.add(found.getInt(1));
                }
            }
        }
        return forest;
    }

    private String id(String number) {
        return ID.formatted("%03x".formatted(this.number), number);
    }

    /** Removes the tree. */
    void fell(Stage stage) throws SQLException {
        var goals = "where goal_id in (select goal_id from goal where cycle_id = '" + cycle() + "')";
        stage.execute("scoring", "delete from node " + goals);
        stage.execute("scoring", "delete from key_result " + goals);
        stage.execute("scoring", "delete from goal " + goals);
        stage.execute("scoring", "vacuum node, key_result, goal");
    }

    UUID root() {
        return uuid(1);
    }

    UUID cycle() {
        return uuid(0);
    }

    /** Some key result, another one each time. */
    UUID leaf() {
        next = (next + 1) % leaves.size();
        return uuid(leaves.get(next));
    }

    /** Publishes a measurement of some key result. */
    UUID measure(Events events, int value) {
        var leaf = leaf();
        return events.publish("tracking", "measurement-recorded", leaf, """
                {"measurementId":"%s","keyResultId":"%s","asOf":"%s","recordedAt":"%s","value":%d,"reportedBy":"bench"}""".formatted(
                        UUID.randomUUID(),
                        leaf,
                        LocalDate.now(ZoneOffset.UTC),
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        value));
    }

    /** Asserts that every goal that has moved holds the exact sums over its parts, and that every event was applied. */
    static void check(Stage stage, Collection<UUID> events) throws SQLException, LostOrDoubled {
        var applied = applied(stage, events);
        var parked = stage.count("scoring", "select count(*) from parked_event");
        var wrong = stage.count("scoring", """
                select count(*) from node g cross join lateral (
                    select coalesce(sum(weight * achievement), 0) achievement,
                           coalesce(sum(weight * pace), 0) pace, coalesce(sum(weight), 0) weight
                    from node p where p.parent_id = g.id) p
                where g.type = 'GOAL' and g.moved_at is not null
                  and (g.achievement_sum, g.pace_sum, g.weight_sum) is distinct from (p.achievement, p.pace, p.weight)
                """);
        if (applied != events.size() || parked > 0 || wrong > 0) {
            throw new LostOrDoubled("of %d events %d applied, %d parked, %d goals wrong"
                    .formatted(events.size(), applied, parked, wrong));
        }
    }

    /** Waits until all of the events are applied. */
    static void await(Stage stage, Collection<UUID> events) throws SQLException, InterruptedException {
        var end = System.nanoTime() + 120_000_000_000L;
        while (applied(stage, events) < events.size() && System.nanoTime() < end) {
            Thread.sleep(2);
        }
    }

    private static long applied(Stage stage, Collection<UUID> events) throws SQLException {
        try (var connection = stage.connect("scoring");
                var query = connection.prepareStatement("select count(*) from inbox where event_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Waits for one event at a time on a connection of its own. */
    static final class Watch implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement query;

        private final long patience;

        Watch(Stage stage) throws SQLException {
            this(stage, 30);
        }

        Watch(Stage stage, int seconds) throws SQLException {
            patience = seconds * 1_000_000_000L;
            connection = stage.connect("scoring");
            query = connection.prepareStatement("select exists (select from inbox where event_id = ?)");
        }

        void await(UUID event) throws SQLException {
            var end = System.nanoTime() + patience;
            query.setObject(1, event);
            while (System.nanoTime() < end) {
                try (var result = query.executeQuery()) {
                    result.next();
                    if (result.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(50_000);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private UUID uuid(int node) {
        return UUID.fromString("00000000-0000-7000-8%03x-%012x".formatted(number, node));
    }
}
