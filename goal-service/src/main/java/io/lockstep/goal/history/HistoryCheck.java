package io.lockstep.goal.history;

import io.lockstep.goal.Period;
import io.lockstep.goal.metric.KnownMetrics;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.goal.period.Periods;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import io.lockstep.kit.validation.Decimals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks the rows of one import, wherever they come from. */
final class HistoryCheck {

    /** Where errors go. */
    interface Errors {
        void add(String field, ProblemType type, Map<String, Object> members);
    }

    private final KnownMetrics known;
    private final Periods periods;
    private final LocalDate today;
    private final String by;
    private final Instant at;
    private final Set<HistoryView.Key> seen = new HashSet<>();

    HistoryCheck(KnownMetrics known, Periods periods, LocalDate today, String by, Instant at) {
        this.known = known;
        this.periods = periods;
        this.today = today;
        this.by = by;
        this.at = at;
    }

    /** The row as it is to be written; empty when something is wrong with it. */
    Optional<HistoryView> check(HistoryRow row, Errors errors) {
        var metric = known.named(row.metric());
        if (metric.isEmpty()) {
            errors.add(HistoryTable.METRIC, HistoryProblem.HISTORY_METRIC_UNKNOWN, Map.of("value", row.metric()));
        }
        var period = period(row, errors);
        if (metric.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        var days = period.get();
        var value = Objects.requireNonNull(Decimals.plain(row.value()));
        var view = new HistoryView(
                metric.get().code(), periods.kind(days), days.start(), days.end(), value, row.sample(), by, at);
        if (!seen.add(view.key())) {
            errors.add(
                    HistoryTable.PERIOD,
                    HistoryProblem.HISTORY_TWICE,
                    Map.of("metric", view.metric(), "value", row.period()));
            return Optional.empty();
        }
        return Optional.of(view);
    }

    private Optional<Period> period(HistoryRow row, Errors errors) {
        var members = Map.<String, Object>of("value", row.period());
        try {
            var period = periods.read(row.period(), null, null, "");
            if (periods.kind(period) == PeriodKind.CUSTOM) {
                errors.add(HistoryTable.PERIOD, HistoryProblem.HISTORY_PERIOD_UNSUITABLE, members);
            } else if (!period.end().isBefore(today)) {
                errors.add(HistoryTable.PERIOD, HistoryProblem.HISTORY_NOT_OVER, members);
            } else {
                return Optional.of(period);
            }
        } catch (Problem unreadable) {
            errors.add(HistoryTable.PERIOD, HistoryProblem.HISTORY_PERIOD_UNSUITABLE, members);
        }
        return Optional.empty();
    }
}
