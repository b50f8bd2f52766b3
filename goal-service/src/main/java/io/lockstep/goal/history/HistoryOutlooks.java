package io.lockstep.goal.history;

import io.lockstep.goal.Period;
import io.lockstep.goal.keyresult.Direction;
import io.lockstep.goal.metric.Metric;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.goal.period.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What history supports for KPIs in the periods of a plan; to be called in a transaction. */
@ApplicationScoped
public class HistoryOutlooks {

    /** Enough for seasons of several years. */
    private static final int YEARS = 6;

    private static final BigDecimal ALL_OF_IT = new BigDecimal(100);

    /** A KPI in a period, with the way that is good there. */
    public record Question(String metric, Period period, Direction direction) {}

    /** The least and the most that history supports. */
    public record Band(BigDecimal low, BigDecimal high) {}

    private final Histories histories;
    private final MetricCatalogue catalogue;
    private final Periods periods;

    HistoryOutlooks(Histories histories, MetricCatalogue catalogue, Periods periods) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /** The bands of those questions that history can answer: year, quarter or month, with at least three before it. */
    public Map<Question, Band> bands(Collection<Question> questions) {
        var asked = questions.stream()
                .filter(question -> kind(question) != PeriodKind.CUSTOM)
                .toList();
        var bands = new HashMap<Question, Band>();
        if (asked.isEmpty()) {
            return bands;
        }
        var codes = asked.stream().map(Question::metric).collect(Collectors.toSet());
        var first = asked.stream().map(question -> question.period().start()).min(Comparator.naturalOrder());
        var values = histories.of(codes, first.orElseThrow().minusYears(YEARS)).stream()
                .collect(Collectors.groupingBy(HistoryView::metric));
        var metrics = values.isEmpty() ? Map.<String, Metric>of() : catalogue.find(values.keySet());
        for (var question : asked) {
            var history = values.getOrDefault(question.metric(), List.of());
            var method = method(metrics.get(question.metric()), Outlook.Method.PERIODS, Outlook.Method.STRETCH);
            Outlook.of(
                            past(history, kind(question)),
                            kind(question),
                            question.period().start(),
                            question.direction(),
                            method)
                    .ifPresent(outlook -> bands.put(question, new Band(outlook.low(), outlook.high())));
        }
        return bands;
    }

    private PeriodKind kind(Question question) {
        return periods.kind(question.period());
    }

    static List<PastValue> past(List<HistoryView> history, PeriodKind kind) {
        return history.stream()
                .filter(value -> value.kind() == kind)
                .map(value -> new PastValue(value.start(), value.value()))
                .toList();
    }

    /** A share cannot exceed the whole. */
    static Outlook.Method method(@Nullable Metric metric, int count, BigDecimal stretch) {
        var share = metric != null && Objects.equals(metric.terms().unit(), "%");
        return new Outlook.Method(count, stretch, share ? ALL_OF_IT : null);
    }
}
