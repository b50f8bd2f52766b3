package io.lockstep.task.resource;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Sums of the money of tasks: asked for, confirmed, spent. */
@Singleton
public class Budgets {

    private static final String PLANNED = """
            select task_id, min(currency) as currency, sum(amount) as planned,
                   coalesce(sum(amount) filter (where state = 'CONFIRMED'), 0) as committed
            from task_resource
            where task_id = any(:tasks) and kind = 'BUDGET' and state in ('REQUESTED', 'CONFIRMED')
            group by task_id
            """;

    private static final String SPENT = """
            select task_id, sum(amount) as spent from task_spend
            where task_id = any(:tasks) and not withdrawn group by task_id
            """;

    private final Jdbi jdbi;

    Budgets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is planned and committed, of those tasks that ask for money. */
    public Map<UUID, Budget> of(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> handle
                .createQuery(PLANNED)
                .bind("tasks", SqlArray.uuids(tasks))
                .map((row, context) -> Map.entry(
                        row.getObject("task_id", UUID.class),
                        new Budget(
                                Decimals.plain(row.getBigDecimal("planned")),
                                Decimals.plain(row.getBigDecimal("committed")),
                                row.getString("currency"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What was spent on them, in the organisation's currency, of those tasks with spending. */
    Map<UUID, BigDecimal> spent(Collection<UUID> tasks) {
        return jdbi.withHandle(handle -> handle
                .createQuery(SPENT)
                .bind("tasks", SqlArray.uuids(tasks))
                .map((row, context) ->
                        Map.entry(row.getObject("task_id", UUID.class), Decimals.plain(row.getBigDecimal("spent"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
