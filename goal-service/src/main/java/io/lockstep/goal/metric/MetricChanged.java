package io.lockstep.goal.metric;

import io.lockstep.goal.keyresult.Aggregation;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code goal.metric-changed}: what others need to know of a KPI's new version. */
record MetricChanged(
        UUID metricId,
        long version,
        String code,
        String nameZh,
        String nameEn,
        String unit,
        Direction direction,
        @Nullable Dimension dimension,
        @Nullable Perspective perspective,
        @Nullable MetricKind kind,
        Aggregation aggregation,
        @Nullable Long minimumSample,
        @Nullable List<String> roles,
        @Nullable List<String> stages,
        boolean shipped,
        boolean retired) {

    static final EventType TYPE = EventType.v1("goal", "metric-changed");

    static OutgoingEvent of(Metric metric) {
        var terms = metric.terms();
        var payload = new MetricChanged(
                metric.id(),
                metric.version(),
                metric.code(),
                terms.name().zh(),
                terms.name().en(),
                terms.unit(),
                terms.direction(),
                terms.dimension(),
                terms.perspective(),
                terms.kind(),
                terms.aggregation(),
                terms.minimumSample(),
                terms.roles(),
                terms.stages(),
                metric.shipped(),
                metric.retired());
        return OutgoingEvent.of(TYPE, metric.id(), payload);
    }
}
