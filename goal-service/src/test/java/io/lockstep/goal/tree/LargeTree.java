package io.lockstep.goal.tree;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.event.EventJson;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A tree of 100,000 drafts with ten children each, and a chain of 100,000, made with SQL; to be removed after use. */
final class LargeTree {

    static final int SIZE = 100_000;

    private static final String GOALS = """
            insert into goal (id, version, state, kind, parent_id, weight, name, cycle_id, owner_id, start_date, end_date,
                              priority, priority_score, budget, budget_currency)
            select ('%1$s-' || lpad(to_hex(i), 12, '0'))::uuid, 1, 'DRAFT', 'SALES',
                   case when i = 0 then null else ('%1$s-' || lpad(to_hex(%2$s), 12, '0'))::uuid end, 10,
                   case when '%1$s' like '0c%%' then '' when i %% 5000 = 7 then '沉睡客户唤醒 ' else '季度提供有效线索 ' end || i,
                   :cycle, :owner, '2026-01-01', date '2026-01-01' + i %% 365, 'HIGH', 12 + i %% 14, 1, 'CNY'
            from generate_series(0, :last) as i
            """;

    private static final String KEY_RESULTS = """
            insert into key_result (id, goal_id, position, weight, name, metric, aggregation, unit, direction, target_kind,
                                    target, source, minimum_sample)
            select gen_random_uuid(), id, 0, 0, case when right(name, 4) = '0123' then '县域市场经销商' else '有效线索' end,
                   'effective-leads', 'TOTAL', '条', 'HIGHER_IS_BETTER', 'REACH', 1, 'MEASUREMENTS', 1
            from goal where id::text like '0f000000-%'
            """;

    private static final String TREE = "0f000000-0000-7000-8000";
    private static final String CHAIN = "0c000000-0000-7000-8000";

    private final Jdbi jdbi;

    LargeTree(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void plant(GoalFixture plan) {
        jdbi.useTransaction(handle -> {
            withoutForeignKeys(handle);
            for (var shape : Map.of(TREE, "(i - 1) / 10", CHAIN, "i - 1").entrySet()) {
                handle.createUpdate(GOALS.formatted(shape.getKey(), shape.getValue()))
                        .bind("cycle", UUID.fromString(plan.cycle))
                        .bind("owner", UUID.fromString(plan.owner))
                        .bind("last", SIZE - 1)
                        .execute();
            }
            handle.execute(KEY_RESULTS);
            handle.execute("analyze goal");
            handle.execute("analyze key_result");
        });
    }

    void fell() {
        jdbi.useTransaction(handle -> {
            withoutForeignKeys(handle);
            handle.execute("delete from key_result where goal_id::text like '0f000000-%'");
            handle.execute("delete from goal where id::text like '0f000000-%' or id::text like '0c000000-%'");
        });
    }

    /** Half the time of such a bulk is their checks, one by one. */
    private static void withoutForeignKeys(Handle handle) {
        handle.execute("set local session_replication_role = replica");
    }

    static UUID inTree(int number) {
        return id(TREE, number);
    }

    static UUID inChain(int number) {
        return id(CHAIN, number);
    }

    /** Runs a query and answers how it was run. */
    JsonNode explain(String sql, Map<String, ?> values) {
        return jdbi.withHandle(handle -> EventJson.parse(handle.createQuery("explain (analyze, format json) " + sql)
                .bindMap(values)
                .mapTo(String.class)
                .one()));
    }

    private static UUID id(String prefix, int number) {
        return UUID.fromString(prefix + "-" + String.format("%012x", number));
    }
}
