package io.lockstep.scoring.fact;

import io.lockstep.kit.event.EventJson;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * The ids of facts that were corrected or withdrawn. They are kept apart from the facts, so that a withdrawal may arrive before
 * what it withdraws; whoever looks for the winning fact passes over them.
 */
@Singleton
public class RetractedFacts {

    private final Jdbi jdbi;

    RetractedFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Remembers the retractions; of two about one fact the earlier stands. */
    public void save(Collection<Retraction> retractions) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into retracted_fact as f (fact_id, retracted_by, recorded_at, reason)
                        select distinct on ("factId") "factId", by, "recordedAt", reason
                        from json_to_recordset(cast(:rows as json))
                                 as r ("factId" uuid, "by" uuid, "recordedAt" timestamptz, reason text)
                        order by "factId", "recordedAt", by
                        on conflict (fact_id) do update set retracted_by = excluded.retracted_by,
                            recorded_at = excluded.recorded_at, reason = excluded.reason
                        where (excluded.recorded_at, excluded.retracted_by) < (f.recorded_at, f.retracted_by)
                        """)
                .bind("rows", EventJson.write(retractions))
                .execute());
    }
}
