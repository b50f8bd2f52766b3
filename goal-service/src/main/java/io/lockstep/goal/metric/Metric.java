package io.lockstep.goal.metric;

import io.lockstep.goal.Words;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a KPI of the catalogue. A change makes the next version; none is ever overwritten.
 *
 * @param shipped whether it comes with the suite
 * @param retired whether it is kept for history only
 * @param reason why this version was made
 * @param changedBy the subject of whoever made it
 */
public record Metric(
        UUID id,
        String code,
        long version,
        boolean shipped,
        boolean retired,
        MetricTerms terms,
        @Nullable String reason,
        String changedBy,
        Instant changedAt) {

    static Metric first(
            UUID id, String code, boolean shipped, MetricTerms terms, @Nullable String reason, String by, Instant at) {
        return new Metric(id, code, 1, shipped, false, terms, reason, by, at);
    }

    /** The next version, with other terms; one that was retired is in use again. */
    Metric change(MetricTerms to, @Nullable String why, String by, Instant at) {
        return new Metric(id, code, version + 1, shipped, false, to, why, by, at);
    }

    Metric retire(@Nullable String why, String by, Instant at) {
        return new Metric(id, code, version + 1, shipped, true, terms, why, by, at);
    }

    public Words name() {
        return terms.name();
    }
}
