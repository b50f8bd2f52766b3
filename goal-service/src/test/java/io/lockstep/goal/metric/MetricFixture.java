package io.lockstep.goal.metric;

import io.lockstep.goal.Api;
import io.lockstep.kit.event.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies of valid KPIs, to vary one thing at a time. */
public final class MetricFixture {

    private MetricFixture() {}

    public static Map<String, Object> terms() {
        return new HashMap<>(Map.of(
                "name", words("展会线索成本", "Trade fair lead cost"),
                "definition", words("每获得一条展会线索的花费", "What one lead of a trade fair costs"),
                "scope", words("仅计展会当期", "The fair alone"),
                "unit", "CNY",
                "direction", "LOWER_IS_BETTER",
                "aggregation", "RATE",
                "sources", List.of("CRM", "FINANCE"),
                "collectionCost", "HIGH",
                "why", words("比较展会与线上渠道", "Compares fairs with online channels")));
    }

    public static Map<String, Object> words(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    /** The shipped KPIs as they are after the first start. */
    public static List<Metric> shipped() {
        return ShippedCatalogue.open().metrics().stream()
                .map(metric ->
                        Metric.first(Ids.next(), metric.code(), true, metric.terms(), null, "system", Instant.EPOCH))
                .toList();
    }

    /** Adds a KPI of its own name and answers its code. */
    public static String added(Api api) {
        var code = Api.unique("fair");
        return Api.created(api.post("/v1/metrics", Map.of("code", code, "terms", terms())), "code");
    }
}
