package io.lockstep.goal.handbook;

import io.lockstep.goal.Language;
import io.lockstep.goal.Words;
import io.lockstep.goal.metric.DataSource;
import io.lockstep.goal.metric.Dimension;
import io.lockstep.goal.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The KPI handbook in one language: why each KPI was chosen, what it means and how it is judged, by dimension
 * (requirements.md M12, M14).
 */
@Schema(example = Handbook.EXAMPLE)
record Handbook(String title, List<Section> sections) {

    static final String EXAMPLE = """
            {"title": "KPI handbook", "sections": [{"dimension": "OPERATIONS", "title": "Operations", "entries": [
              {"code": "effective-leads", "version": 1, "name": "Effective leads", "definition": "Leads that fit the company's needs",
               "scope": "Leads of the period, each counted once", "unit": "count", "direction": "HIGHER_IS_BETTER",
               "sources": ["CRM"], "perspective": "Customer", "kind": "Result", "roles": ["marketing"], "collectionCost": "Low",
               "why": "Sales can work with effective leads only", "example": "1,000 leads at 20 % are 200 customers",
               "judged": "Higher is better"}]}]}""";

    private static final Words TITLE = new Words("指标手册", "KPI handbook");
    private static final Words OTHERS = new Words("其他指标", "Other KPIs");

    /** The KPIs of one dimension; those without one come last. */
    record Section(@Nullable Dimension dimension, String title, List<Entry> entries) {}

    /** A KPI in the handbook. */
    record Entry(
            String code,
            long version,
            String name,
            String definition,
            String scope,
            @Nullable String formula,
            String unit,
            String direction,
            List<String> sources,
            @Nullable String perspective,
            @Nullable String kind,
            List<String> roles,
            String collectionCost,
            String why,
            @Nullable String example,
            String judged) {}

    /** The handbook of the given KPIs. */
    static Handbook of(List<Metric> metrics, Language language) {
        var sections = new ArrayList<Section>();
        Stream.concat(Stream.of(Dimension.values()), Stream.of((Dimension) null))
                .forEach(dimension -> {
                    var entries = metrics.stream()
                            .filter(metric -> metric.terms().dimension() == dimension)
                            .map(metric -> entry(metric, language))
                            .toList();
                    if (!entries.isEmpty()) {
                        var title = dimension == null ? OTHERS : dimension.title();
                        sections.add(new Section(dimension, title.in(language), entries));
                    }
                });
        return new Handbook(TITLE.in(language), sections);
    }

    private static Entry entry(Metric metric, Language language) {
        var terms = metric.terms();
        return new Entry(
                metric.code(),
                metric.version(),
                terms.name().in(language),
                terms.definition().in(language),
                terms.scope().in(language),
                in(terms.formula(), language),
                terms.unit(),
                terms.direction().name(),
                terms.sources().stream()
                        .map(DataSource::title)
                        .map(title -> title.in(language))
                        .toList(),
                terms.perspective() == null ? null : terms.perspective().title().in(language),
                terms.kind() == null ? null : terms.kind().title().in(language),
                Objects.requireNonNull(terms.roles()),
                terms.collectionCost().title().in(language),
                terms.why().in(language),
                in(terms.example(), language),
                terms.judged().in(language));
    }

    private static @Nullable String in(@Nullable Words words, Language language) {
        return words == null ? null : words.in(language);
    }

    /** The same as Markdown. */
    String markdown(Language language) {
        return "# " + title + "\n\n"
                + sections.stream()
                        .map(section -> HandbookText.of(section, language))
                        .collect(Collectors.joining("\n"));
    }
}
