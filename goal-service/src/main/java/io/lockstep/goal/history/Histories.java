package io.lockstep.goal.history;

import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.sql.SqlArray;
import io.lockstep.kit.validation.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of the history, one for each KPI and period. */
@ApplicationScoped
class Histories {

    private static final String WRITE = """
            insert into metric_history (metric, kind, start_date, end_date, value, sample, recorded_by, recorded_at)
            values (:metric, :kind, :start, :end, :value, :sample, :by, :at)
            on conflict (metric, kind, start_date) do update set
                end_date = excluded.end_date, value = excluded.value, sample = excluded.sample,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """;

    private final Jdbi jdbi;

    Histories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All values of these KPIs from a day on. */
    List<HistoryView> of(Collection<String> metrics, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from metric_history where metric = any(:metrics::text[]) and start_date >= :from")
                .bind("metrics", SqlArray.texts(List.copyOf(metrics)))
                .bind("from", from)
                .map((row, context) -> view(row))
                .list());
    }

    /** At most {@code count} after a key, in the order of KPI, kind and day. */
    List<HistoryView> page(@Nullable String metric, @Nullable PeriodKind kind, HistoryView.Key after, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from metric_history
                        where (metric, kind, start_date) > (:afterMetric, :afterKind, :afterStart)
                          and (:metric::text is null or metric = :metric) and (:kind::text is null or kind = :kind)
                        order by metric, kind, start_date limit :count
                        """)
                .bind("afterMetric", after.metric())
                .bind("afterKind", after.kind())
                .bind("afterStart", after.start())
                .bind("metric", metric)
                .bind("kind", kind)
                .bind("count", count)
                .map((row, context) -> view(row))
                .list());
    }

    void write(Collection<HistoryView> values) {
        if (values.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(WRITE);
            for (var value : values) {
                batch.bind("metric", value.metric())
                        .bind("kind", value.kind())
                        .bind("start", value.start())
                        .bind("end", value.end())
                        .bind("value", value.value())
                        .bind("sample", value.sample())
                        .bind("by", value.recordedBy())
                        .bind("at", value.recordedAt().atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }

    private static HistoryView view(ResultSet row) throws SQLException {
        return new HistoryView(
                row.getString("metric"),
                PeriodKind.valueOf(row.getString("kind")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                Objects.requireNonNull(Decimals.plain(row.getBigDecimal("value"))),
                row.getObject("sample", Long.class),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
