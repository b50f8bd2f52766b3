package io.lockstep.goal.history;

import io.lockstep.goal.Language;
import io.lockstep.goal.Period;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.goal.period.Periods;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes a baseline and a target for a KPI from its history. */
@ApplicationScoped
class ProposalService {

    private static final int YEARS = 10;

    private final Histories histories;
    private final MetricCatalogue catalogue;
    private final Periods periods;

    ProposalService(Histories histories, MetricCatalogue catalogue, Periods periods) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.periods = periods;
    }

    /** The days that are asked for, as a text or as two dates. */
    Period period(@Nullable String text, @Nullable LocalDate start, @Nullable LocalDate end) {
        return periods.read(text, start, end, "");
    }

    @Transactional
    ProposalView propose(String metricKey, Period period, int count, int stretchPercent, Language language) {
        var metric = catalogue.get(metricKey);
        var kind = periods.kind(period);
        if (kind == PeriodKind.CUSTOM) {
            throw new Problem(HistoryProblem.HISTORY_PERIOD_UNSUITABLE)
                    .with("value", period.start() + " - " + period.end());
        }
        var history = histories.of(List.of(metric.code()), period.start().minusYears(YEARS));
        var past = HistoryOutlooks.past(history, kind);
        var method = HistoryOutlooks.method(metric, count, BigDecimal.valueOf(stretchPercent, 2));
        var outlook = Outlook.of(past, kind, period.start(), metric.terms().direction(), method);
        return outlook.map(found -> ProposalView.of(metric, kind, period, found, stretchPercent, language))
                .orElseThrow(() -> new Problem(HistoryProblem.HISTORY_TOO_SHORT)
                        .with("metric", metric.code())
                        .with("have", before(past, period))
                        .with("start", period.start())
                        .with("needed", Outlook.FEWEST));
    }

    private static long before(List<PastValue> past, Period period) {
        return past.stream()
                .filter(value -> value.start().isBefore(period.start()))
                .count();
    }
}
