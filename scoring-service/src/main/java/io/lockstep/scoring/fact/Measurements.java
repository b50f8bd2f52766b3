package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The measurements of key results; the one with the greatest (as-of, recorded, id) wins. */
@Singleton
public class Measurements {

    private final Jdbi jdbi;

    Measurements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores what is not stored yet. */
    public void save(Collection<MeasurementRecorded> measurements) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into measurement (measurement_id, key_result_id, as_of, recorded_at, value, sample)
                        select "measurementId", "keyResultId", "asOf", "recordedAt", value, denominator
                        from json_to_recordset(cast(:rows as json)) as r ("measurementId" uuid, "keyResultId" uuid,
                             "asOf" date, "recordedAt" timestamptz, value numeric, denominator numeric)
                        order by "measurementId"
                        on conflict do nothing
                        """)
                .bind("rows", EventJson.write(measurements))
                .execute());
    }

    /** The winning measurement, of those as of {@code until} or before, of each key result that has one. */
    Map<UUID, KeyResultValue> values(Set<UUID> keyResults, LocalDate until) {
        return jdbi.withHandle(handle -> {
            var values = new HashMap<UUID, KeyResultValue>();
            handle.createQuery("""
                            select m.* from unnest(:ids) as k (id) cross join lateral (
                                select * from measurement m where m.key_result_id = k.id and m.as_of <= :until
                                    and not exists (select from retracted_fact r where r.fact_id = m.measurement_id)
                                order by as_of desc, recorded_at desc, measurement_id desc limit 1) m
                            """)
                    .bind("ids", SqlArray.uuids(keyResults))
                    .bind("until", until)
                    .map((row, context) -> values.put(
                            row.getObject("key_result_id", UUID.class), FactRows.value(row, "measurement_id", true)))
                    .list();
            return values;
        });
    }
}
