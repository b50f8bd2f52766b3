package io.lockstep.goal.history;

import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.metric.MetricCatalogue;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.goal.period.Periods;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports and lists what KPIs were in the past. An import is all or nothing, and adds nothing when it comes again. */
@ApplicationScoped
class HistoryService {

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private final Histories histories;
    private final MetricCatalogue catalogue;
    private final Periods periods;
    private final TransactionLock lock;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final OrganisationTime time;

    HistoryService(
            Histories histories,
            MetricCatalogue catalogue,
            Periods periods,
            TransactionLock lock,
            AuditLog audit,
            Caller caller,
            Clock clock,
            OrganisationTime time) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.periods = periods;
        this.lock = lock;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    ImportOutcome importTable(byte[] file, TableFormat format, boolean dryRun) {
        var errors = new TableErrors();
        var rows = HistoryTable.read(file, format, errors);
        var check = check();
        var values = new ArrayList<HistoryView>();
        rows.forEach(
                (number, row) -> check.check(row, (field, type, members) -> errors.add(number, field, type, members))
                        .ifPresent(values::add));
        errors.demandNone();
        return write(values, dryRun);
    }

    @Transactional
    ImportOutcome importValues(HistoryImport values, boolean dryRun) {
        var check = check();
        var good = new ArrayList<HistoryView>();
        var refusal = new Problem(HistoryProblem.HISTORY_REFUSED);
        for (int i = 0; i < values.values().size(); i++) {
            var at = "/values/" + i + "/";
            check.check(values.values().get(i), (field, type, members) -> refusal.and(at + field, type, members))
                    .ifPresent(good::add);
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal.with("count", refusal.errors().size());
        }
        return write(good, dryRun);
    }

    @Transactional
    Page<HistoryView> list(@Nullable String metric, @Nullable PeriodKind kind, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 3)
                .map(HistoryService::key)
                .orElse(new HistoryView.Key("", PeriodKind.CUSTOM, EVER));
        return Page.of(
                histories.page(metric, kind, after, limit + 1),
                limit,
                value -> Cursor.at(value.metric(), value.kind(), value.start()));
    }

    private static HistoryView.Key key(Cursor cursor) {
        var parts = cursor.parts();
        try {
            return new HistoryView.Key(parts.get(0), PeriodKind.valueOf(parts.get(1)), LocalDate.parse(parts.get(2)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }

    private HistoryCheck check() {
        return new HistoryCheck(catalogue.known(), periods, time.today(), caller.subject(), clock.instant());
    }

    private ImportOutcome write(List<HistoryView> values, boolean dryRun) {
        lock.exclusive(TransactionLock.Of.METRIC_HISTORY);
        var metrics = values.stream().map(HistoryView::metric).distinct().toList();
        var before =
                histories.of(metrics, EVER).stream().collect(Collectors.toMap(HistoryView::key, Function.identity()));
        var added = values.stream()
                .filter(value -> !before.containsKey(value.key()))
                .toList();
        var changed = values.stream()
                .filter(value ->
                        before.containsKey(value.key()) && !value.same(Objects.requireNonNull(before.get(value.key()))))
                .toList();
        if (!dryRun && added.size() + changed.size() > 0) {
            histories.write(added);
            histories.write(changed);
            var were = changed.stream().map(value -> before.get(value.key())).toList();
            audit.record(
                    "IMPORTED",
                    "metric-history",
                    Ids.next(),
                    Map.of("changed", were),
                    Map.of("added", added, "changed", changed));
        }
        var unchanged = values.size() - added.size() - changed.size();
        return new ImportOutcome(dryRun, values.size(), added.size(), changed.size(), unchanged);
    }
}
