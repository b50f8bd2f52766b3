package io.lockstep.goal.lint;

import io.lockstep.goal.metric.Metric;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue as the lint asks it: by code, or by what people write. */
final class KnownMetrics {

    private final Map<String, Metric> byCode = new HashMap<>();
    private final Map<String, Metric> byName = new HashMap<>();

    KnownMetrics(List<Metric> metrics) {
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

    Optional<Metric> ofCode(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** By its code, or else by a name or an alias. */
    Optional<Metric> named(String text) {
        return Optional.ofNullable(byCode.getOrDefault(text, byName.get(normal(text))));
    }

    /** The KPI to keep of those that say the same: the better one that it names, or itself. */
    Metric root(Metric metric) {
        return ofCode(metric.terms().better()).orElse(metric);
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
