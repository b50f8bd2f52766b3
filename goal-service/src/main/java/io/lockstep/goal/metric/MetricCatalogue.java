package io.lockstep.goal.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other features ask of the KPI catalogue; to be called in a transaction. */
@ApplicationScoped
public class MetricCatalogue {

    private final Metrics metrics;

    MetricCatalogue(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The current version of a KPI, retired or not. */
    public Optional<Metric> find(String code) {
        return metrics.ofCode(code);
    }

    /** The current versions of those of the codes that are known, by code. */
    public Map<String, Metric> find(Collection<String> codes) {
        var found = new LinkedHashMap<String, Metric>();
        metrics.ofCodes(codes).forEach(metric -> found.put(metric.code(), metric));
        return found;
    }

    /** The current versions of all that are not retired, in the order of their codes. */
    public List<Metric> inUse() {
        return metrics.all().stream().filter(metric -> !metric.retired()).toList();
    }
}
