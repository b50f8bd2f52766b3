package io.lockstep.scoring.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The coverage gaps of key results as task-service found them last; of two findings the later event wins. */
@Singleton
public class CoverageGaps {

    /** A finding with the event that brought it; ids of events ascend with time. */
    public record Arrived(UUID eventId, Instant at, CoverageGapDetected finding) {}

    /**
     * The gap that is known of a key result.
     *
     * @param lowered the target is lower than it was when the gap was found: what is closed so is planned anew, not made up for
     */
    public record Gap(UUID keyResultId, BigDecimal gap, BigDecimal coverage, boolean lowered) {

        public boolean isOpen() {
            return gap.signum() > 0;
        }
    }

    private final Jdbi jdbi;

    CoverageGaps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps the latest finding about each key result. Findings are taken one after the other, as old as they are: what the
     * target was when a gap was found must not depend on which of them came together.
     */
    public void save(Collection<Arrived> arrived) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into coverage_gap as g (key_result_id, event_id, detected_at, detected_on, target, planned, gap,
                                                   coverage)
                    select f."keyResultId", cast(:eventId as uuid), cast(:at as timestamptz), f."detectedOn", f.target, f.planned,
                        f.gap, f.coverage
                    from json_to_record(cast(:finding as json)) as f ("keyResultId" uuid, "detectedOn" date, target numeric,
                             planned numeric, gap numeric, coverage numeric)
                    on conflict (key_result_id) do update set event_id = excluded.event_id,
                        detected_at = excluded.detected_at, detected_on = excluded.detected_on,
                        target = excluded.target, planned = excluded.planned, gap = excluded.gap,
                        coverage = excluded.coverage,
                        found_target = case when g.gap > 0 then coalesce(g.found_target, g.target) end
                    where (g.detected_at, g.event_id) < (excluded.detected_at, excluded.event_id)
                    """);
            arrived.stream()
                    .sorted(Comparator.comparing(Arrived::at)
                            .thenComparing(one -> one.eventId().toString()))
                    .forEach(one -> batch.bind("eventId", one.eventId().toString())
                            .bind("at", one.at().toString())
                            .bind("finding", EventJson.write(one.finding()))
                            .add());
            batch.execute();
        });
    }

    /** What is known of the given key results. */
    public Map<UUID, Gap> find(Collection<UUID> keyResults) {
        return jdbi.withHandle(handle -> {
            var gaps = new HashMap<UUID, Gap>();
            handle.createQuery("select * from coverage_gap where key_result_id = any(:ids)")
                    .bind("ids", SqlArray.uuids(keyResults))
                    .map((row, context) -> gap(row))
                    .forEach(gap -> gaps.put(gap.keyResultId(), gap));
            return gaps;
        });
    }

    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(
                row.getObject("key_result_id", UUID.class),
                row.getBigDecimal("gap"),
                row.getBigDecimal("coverage"),
                isLower(row.getBigDecimal("target"), row.getBigDecimal("found_target")));
    }

    private static boolean isLower(@Nullable BigDecimal target, @Nullable BigDecimal found) {
        return target != null && found != null && target.compareTo(found) < 0;
    }
}
