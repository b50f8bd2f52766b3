package io.lockstep.scoring.fact;

import io.lockstep.kit.sql.SqlArray;
import io.lockstep.scoring.task.Contribution;
import io.lockstep.scoring.task.ProgressUnit;
import io.lockstep.scoring.task.TaskPlan;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the tasks of a key result have delivered to it, added up. */
@Singleton
class Deliveries {

    /** What one task has delivered, and the fact that says so. */
    private record Delivery(UUID keyResultId, BigDecimal value, LocalDate asOf, Instant recordedAt, UUID factId) {}

    private static final Comparator<Delivery> BY_FACT = Comparator.comparing(Delivery::asOf)
            .thenComparing(Delivery::recordedAt)
            .thenComparing(delivery -> delivery.factId().toString());

    private final Jdbi jdbi;

    Deliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The sum, by progress as of {@code until} or before, over all tasks that have delivered, for the key results where one has. */
    Map<UUID, KeyResultValue> values(Set<UUID> keyResults, LocalDate until) {
        var values = new HashMap<UUID, KeyResultValue>();
        var latest = new HashMap<UUID, Delivery>();
        for (var delivery : deliveries(keyResults, until)) {
            var determining = latest.merge(
                    delivery.keyResultId(), delivery, (one, other) -> BY_FACT.compare(one, other) < 0 ? other : one);
            var before = values.get(delivery.keyResultId());
            var sum = before == null ? delivery.value() : before.value().add(delivery.value());
            values.put(delivery.keyResultId(), new KeyResultValue(sum, null, determining.asOf(), determining.factId()));
        }
        return values;
    }

    private Iterable<Delivery> deliveries(Set<UUID> keyResults, LocalDate until) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select c.*, t.progress_unit, t.planned_quantity, f.*
                        from task_contribution c join task t on t.task_id = c.task_id
                        cross join lateral (
                            select * from (
                                select p.as_of, p.recorded_at, p.progress_id, p.percent, p.quantity as done, null::numeric as value
                                from progress p where p.task_id = c.task_id and c.indicator is null and p.as_of <= :until
                                    and not exists (select from retracted_fact r where r.fact_id = p.progress_id)
                                order by as_of desc, recorded_at desc, progress_id desc limit 1) p
                            union all
                            select * from (
                                select i.as_of, i.recorded_at, i.progress_id, null::numeric, null::numeric, i.value
                                from indicator_value i where i.task_id = c.task_id and i.code = c.indicator
                                    and i.as_of <= :until
                                    and not exists (select from retracted_fact r where r.fact_id = i.progress_id)
                                order by as_of desc, recorded_at desc, progress_id desc limit 1) i) f
                        where c.key_result_id = any(:ids)
                        """)
                        .bind("ids", SqlArray.uuids(keyResults))
                        .bind("until", until)
                        .map((row, context) -> delivery(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Delivery> delivery(ResultSet row) throws SQLException {
        var keyResult = row.getObject("key_result_id", UUID.class);
        var contribution = new Contribution(keyResult, row.getBigDecimal("quantity"), row.getString("indicator"));
        var asOf = row.getObject("as_of", LocalDate.class);
        var recordedAt = row.getTimestamp("recorded_at").toInstant();
        var fact = row.getObject("progress_id", UUID.class);
        return delivered(row, contribution).map(value -> new Delivery(keyResult, value, asOf, recordedAt, fact));
    }

    private static Optional<BigDecimal> delivered(ResultSet row, Contribution contribution) throws SQLException {
        if (contribution.indicator() != null) {
            return Optional.of(row.getBigDecimal("value"));
        }
        var work = new TaskPlan.Work(
                ProgressUnit.valueOf(row.getString("progress_unit")), row.getBigDecimal("planned_quantity"));
        var actual = work.actual(row.getBigDecimal("percent"), row.getBigDecimal("done"));
        return actual.flatMap(done -> work.whole().map(whole -> contribution.earned(done, whole)));
    }
}
