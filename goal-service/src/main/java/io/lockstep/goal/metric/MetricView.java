package io.lockstep.goal.metric;

import io.lockstep.goal.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a KPI as read, with how it is judged; {@code eventId} only in the answer to a write. */
@Schema(name = "Metric", example = MetricView.EXAMPLE)
record MetricView(
        UUID metricId,
        String code,
        long version,
        boolean shipped,
        boolean retired,
        MetricTerms terms,
        Words judged,
        @Nullable String reason,
        String changedBy,
        Instant changedAt,
        @Nullable UUID eventId) {

    static final String EXAMPLE =
            "{\"metricId\": \"01936f5e-0000-7000-8000-000000000060\", \"code\": \"trade-fair-lead-cost\", \"version\": 2,"
                    + " \"shipped\": false, \"retired\": false, \"terms\": "
                    + MetricTerms.EXAMPLE
                    + ", \"judged\": {\"zh\": \"越低越好\", \"en\": \"Lower is better\"},"
                    + " \"reason\": \"the cost of the stand counts too\", \"changedBy\": \"boss\","
                    + " \"changedAt\": \"2026-02-15T08:30:00Z\"}";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"dHJhZGUtZmFpcg\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "MetricPage", example = PAGE)
    record OnPage(List<MetricView> items, @Nullable String next) {}

    static MetricView of(Metric metric, @Nullable UUID eventId) {
        return new MetricView(
                metric.id(),
                metric.code(),
                metric.version(),
                metric.shipped(),
                metric.retired(),
                metric.terms(),
                metric.terms().judged(),
                metric.reason(),
                metric.changedBy(),
                metric.changedAt(),
                eventId);
    }
}
