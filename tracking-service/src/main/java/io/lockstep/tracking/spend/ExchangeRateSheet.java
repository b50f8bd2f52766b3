package io.lockstep.tracking.spend;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.imports.ImportSheet;
import io.lockstep.tracking.imports.RowChecks;
import io.lockstep.tracking.imports.Submission;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Tables of exchange rates; a rate of a day that is known takes the place of the old one. */
@Singleton
class ExchangeRateSheet implements ImportSheet {

    private static final List<Column> COLUMNS =
            List.of(Column.needed("currency", "币种"), Column.needed("day", "date", "日期"), Column.needed("rate", "汇率"));

    private final ExchangeRateService service;
    private final ExchangeRates rates;
    private final RowChecks checks;
    private final Caller caller;

    ExchangeRateSheet(ExchangeRateService service, ExchangeRates rates, RowChecks checks, Caller caller) {
        this.service = service;
        this.rates = rates;
        this.checks = checks;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "exchange-rates";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** Rates concern everybody, so they are no member's to enter. */
    private void demandManager() {
        if (!caller.writesEverything()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }

    @Override
    public List<Taken> take(Submission submission) {
        demandManager();
        var entered = new LinkedHashMap<TableRow, ExchangeRate>();
        submission.eachRow((row, cells) -> {
            var rate = new ExchangeRate(cells.text("currency"), cells.day("day"), cells.decimal("rate"));
            entered.put(row, rate);
            return checks.isValid(rate, row, submission.errors())
                    && checks.check(() -> service.check(rate, "/currency"), row, submission.errors());
        });
        submission.errors().demandNone();
        var taken = new ArrayList<Taken>();
        entered.forEach((row, rate) -> taken.add(new Taken(row.number(), result(rate), null, null)));
        if (!submission.dryRun() && !entered.isEmpty()) {
            service.enter(new ExchangeRateList(List.copyOf(entered.values())));
        }
        return taken;
    }

    private Result result(ExchangeRate rate) {
        return rates.find(rate.currency(), rate.day())
                .filter(known -> known.day().equals(rate.day()))
                .map(known -> known.rate().compareTo(rate.rate()) == 0 ? Result.UNCHANGED : Result.UPDATED)
                .orElse(Result.CREATED);
    }
}
