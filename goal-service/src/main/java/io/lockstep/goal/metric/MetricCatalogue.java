package io.lockstep.goal.metric;

import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    /** Those in use by code, name and alias. */
    public KnownMetrics known() {
        return new KnownMetrics(inUse());
    }

    /**
     * The current version of the KPI with an id or a code.
     *
     * @throws Problem 404
     */
    public Metric get(String key) {
        return id(key).map(metrics::ofId)
                .orElseGet(() -> metrics.ofCode(key))
                .orElseThrow(() -> Problem.notFound("metric", key));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key)).filter(id -> id.toString().equalsIgnoreCase(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
