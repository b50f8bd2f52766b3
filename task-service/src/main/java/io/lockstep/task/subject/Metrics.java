package io.lockstep.task.subject;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.task.goal.GoalEventsReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The read model of the KPI catalogue, as far as KPIs are talked about here; the highest version of each wins. */
@ApplicationScoped
class Metrics implements GoalEventsReader {

    private static final EventType CHANGED = EventType.v1("goal", "metric-changed");

    private final Jdbi jdbi;

    Metrics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What task-service reads of {@code goal.metric-changed}. */
    record MetricChanged(
            UUID metricId,
            long version,
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn) {

        String name() {
            if (nameZh != null) {
                return nameZh;
            }
            return nameEn == null ? code : nameEn;
        }
    }

    @Override
    public void read(List<ReceivedEvent> events) {
        events.stream()
                .filter(event -> event.is(CHANGED))
                .map(event -> event.payload(MetricChanged.class))
                .forEach(this::apply);
    }

    private void apply(MetricChanged metric) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into metric (metric_id, version, name) values (:id, :version, :name)
                        on conflict (metric_id) do update set version = excluded.version, name = excluded.name
                        where metric.version < excluded.version
                        """)
                .bind("id", metric.metricId())
                .bind("version", metric.version())
                .bind("name", metric.name())
                .execute());
    }
}
