package io.lockstep.goal.metric;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The KPIs of the catalogue by code, and by what people write: names and aliases in both languages. */
public final class KnownMetrics {

    private final Map<String, Metric> byCode = new HashMap<>();
    private final Map<String, Metric> byName = new HashMap<>();

    /** Those of the given KPIs; a name goes before an alias. */
    public KnownMetrics(List<Metric> metrics) {
        for (var metric : metrics) {
            byCode.put(metric.code(), metric);
            Objects.requireNonNull(metric.terms().aliases())
                    .forEach(alias -> byName.putIfAbsent(normal(alias), metric));
        }
        for (var metric : metrics) {
            byName.put(normal(metric.name().zh()), metric);
            byName.put(normal(metric.name().en()), metric);
        }
    }

    public Optional<Metric> ofCode(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** By its code, or else by a name or an alias. */
    public Optional<Metric> named(String text) {
        return Optional.ofNullable(byCode.getOrDefault(text, byName.get(normal(text))));
    }

    /** The KPI to keep of those that say the same: the better one that it names, or itself. */
    public Metric root(Metric metric) {
        return ofCode(metric.terms().better()).orElse(metric);
    }

    /** One way to write a name. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
