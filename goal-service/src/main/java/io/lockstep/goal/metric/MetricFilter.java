package io.lockstep.goal.metric;

import io.lockstep.goal.keyresult.Aggregation;
import io.lockstep.goal.keyresult.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which KPIs a list shows; what is absent does not matter. */
record MetricFilter(
        @Nullable String text,
        @Nullable Dimension dimension,
        @Nullable Perspective perspective,
        @Nullable MetricKind kind,
        @Nullable Direction direction,
        @Nullable Aggregation aggregation,
        @Nullable CollectionCost collectionCost,
        @Nullable DataSource source,
        @Nullable String role,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable Boolean shipped,
        @Nullable Boolean retired) {

    /** Conditions on the table {@code metric} and the values of their parameters. */
    record Conditions(List<String> sql, Map<String, Object> values) {}

    Conditions conditions() {
        var found = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
        equal(found, "dimension", dimension);
        equal(found, "perspective", perspective);
        equal(found, "kind", kind);
        equal(found, "direction", direction);
        equal(found, "aggregation", aggregation);
        equal(found, "collection_cost", collectionCost);
        equal(found, "unit", unit);
        equal(found, "shipped", shipped);
        equal(found, "retired", retired);
        add(found, ":role = any(metric.roles)", "role", role);
        add(found, "(:stage = any(metric.stages) or metric.stages = '{}')", "stage", stage);
        add(found, ":source = any(metric.sources)", "source", source == null ? null : source.name());
        if (text != null) {
            search(found, SearchText.words(text));
        }
        return found;
    }

    private static void search(Conditions found, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var grams = SearchText.grams(words.get(i));
            add(found, "metric.search_grams @> :grams" + i + "::text[]", "grams" + i, grams.toArray(String[]::new));
            add(
                    found,
                    "metric.search_text like :word" + i,
                    "word" + i,
                    "%" + words.get(i).replace("%", "\\%") + "%");
        }
    }

    private static void equal(Conditions found, String column, @Nullable Object value) {
        add(found, "metric." + column + " = :" + column, column, value instanceof Enum<?> name ? name.name() : value);
    }

    private static void add(Conditions found, String condition, String name, @Nullable Object value) {
        if (value != null) {
            found.sql().add(condition);
            found.values().put(name, value);
        }
    }
}
