package io.lockstep.goal.history;

import io.lockstep.goal.period.PeriodKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a KPI was in one period. */
@Schema(name = "MetricHistory", example = HistoryView.EXAMPLE)
record HistoryView(
        String metric,
        PeriodKind kind,
        LocalDate start,
        LocalDate end,
        BigDecimal value,
        @Nullable Long sample,
        String recordedBy,
        Instant recordedAt) {

    static final String EXAMPLE = """
            {"metric": "effective-leads", "kind": "QUARTER", "start": "2025-01-01", "end": "2025-03-31", "value": 960,
             "recordedBy": "boss", "recordedAt": "2026-02-15T08:30:00Z"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "MetricHistoryPage", example = PAGE)
    record OnPage(List<HistoryView> items, @Nullable String next) {}

    /** What it is about: there is one value for each. */
    Key key() {
        return new Key(metric, kind, start);
    }

    /** Whether it says the same. */
    boolean same(HistoryView other) {
        return value.compareTo(other.value) == 0 && Objects.equals(sample, other.sample);
    }

    /** A KPI and a period. */
    record Key(String metric, PeriodKind kind, LocalDate start) {}
}
