package io.lockstep.bench.arms;

import io.lockstep.bench.Comparison.LostOrDoubled;
import io.lockstep.bench.stage.Events;
import io.lockstep.bench.stage.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Key results to measure, and the check that what was accepted is stored once. */
final class Measured {

    private static final int KEY_RESULTS = 200;

    private final List<UUID> keyResults = new ArrayList<>();

    /** Lets tracking-service know the key results of one goal each. */
    void prepare(Stage stage) throws SQLException, InterruptedException {
        if (!keyResults.isEmpty()) {
            return;
        }
        try (var events = new Events(stage)) {
            for (var i = 0; i < KEY_RESULTS; i++) {
                var goal = UUID.randomUUID();
                var keyResult = UUID.randomUUID();
                keyResults.add(keyResult);
                events.publish("goal", "goal-changed", goal, goal(goal, keyResult));
            }
        }
        var known = "select count(*) from key_result where key_result_id in ('"
                + String.join("','", keyResults.stream().map(UUID::toString).toList()) + "')";
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (stage.count("tracking", known) < KEY_RESULTS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("tracking-service does not get to know the key results");
            }
            Thread.sleep(50);
        }
    }

    /** A measurement under the sender's own id. */
    String body(String externalId, int number) {
        return """
                {"keyResultId":"%s","asOf":"2026-02-15","value":%d,"note":"CRM report","externalId":"%s"}""".formatted(keyResults.get(number % KEY_RESULTS), number, externalId);
    }

    /** Asserts that exactly so many facts of the sender are stored: one for each that was accepted. */
    static void check(Stage stage, String sender, long accepted) throws SQLException, LostOrDoubled {
        var stored = stage.count("tracking", "select count(*) from ledger where reported_by = '" + sender + "'");
        var keys = stage.count(
                "tracking", "select count(*) from fact_key where scope = 'external-id:MEASUREMENT:" + sender + "'");
        if (stored != accepted || keys != accepted) {
            throw new LostOrDoubled("accepted %d, stored %d under %d keys".formatted(accepted, stored, keys));
        }
    }

    private static String goal(UUID goal, UUID keyResult) {
        return """
                {"goalId":"%s","version":1,"state":"ACTIVE","kind":"MARKETING","name":"Leads","cycleId":"%s","ownerId":"%s",
                 "start":"2026-01-01","end":"2026-12-31","keyResults":[{"keyResultId":"%s","name":"Leads","metric":"leads",
                 "aggregation":"TOTAL","unit":"count","direction":"HIGHER_IS_BETTER","targetKind":"REACH","target":1000,
                 "weight":100,"start":"2026-01-01","end":"2026-12-31","source":"MEASUREMENTS","minimumSample":1}]}""".formatted(goal, UUID.randomUUID(), UUID.randomUUID(), keyResult);
    }
}
