package io.lockstep.scoring.kpi;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.scoring.fact.FactScope;
import io.lockstep.scoring.fact.FactTotals;
import io.lockstep.scoring.fact.FormulaUse;
import io.lockstep.scoring.fact.FormulaValues;
import io.lockstep.scoring.formula.Formula;
import io.lockstep.scoring.formula.FormulaBook;
import io.lockstep.scoring.formula.FormulaBook.Given;
import io.lockstep.scoring.formula.Formulas;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values of metrics for any period and filter, and trials of formulas; nothing is written. */
@Singleton
class MetricValues {

    private static final int DAYS = 30;

    private final FormulaValues values;
    private final Formulas formulas;
    private final FactTotals totals;
    private final OrganisationTime time;

    MetricValues(FormulaValues values, Formulas formulas, FactTotals totals, OrganisationTime time) {
        this.values = values;
        this.formulas = formulas;
        this.totals = totals;
        this.time = time;
    }

    /**
     * The value by the formula that is valid on the period's last day, or today while that is to come.
     *
     * @throws Problem 404 when the metric has no formula, 422 for a period the wrong way round
     */
    MetricValue value(String code, FactScope scope) {
        check(scope.from(), scope.to());
        if (formulas.book().versions(code).isEmpty()) {
            throw Problem.notFound("formula", code);
        }
        var answer = values.answer(List.of(new FormulaValues.Question(code, scope, day(scope.to()))))
                .getFirst();
        var latest = answer.latest();
        return MetricValue.of(
                answer.outcome(),
                latest == null ? null : latest.asOf(),
                latest == null ? null : latest.factId(),
                answer.use());
    }

    /**
     * What the formula would give.
     *
     * @throws Problem 422 when it is refused
     */
    MetricValue trial(FormulaTrial trial) {
        var book = formulas.book();
        var formula = FormulaService.accepted(null, trial.expression(), book);
        var from = trial.from();
        var to = trial.to();
        var day = to == null ? time.today() : day(to);
        var given = from == null || to == null
                ? given(trial)
                : stored(trial, scope(trial, from, to), facts(formula, book, day));
        var use = new FormulaUse("", 0, formula.toString(), given.facts(), given.previous(), given.days());
        return MetricValue.of(book.evaluate(formula, day, given), null, null, use);
    }

    private static Given given(FormulaTrial trial) {
        return new Given(
                orEmpty(trial.facts()), orEmpty(trial.previous()), Objects.requireNonNullElse(trial.days(), DAYS));
    }

    private Given stored(FormulaTrial trial, FactScope scope, Set<String> facts) {
        check(scope.from(), scope.to());
        var sums = totals.sums(
                List.of(new FactTotals.Wanted(scope, facts), new FactTotals.Wanted(scope.previous(), facts)));
        return new Given(replaced(sums.get(0), trial.facts()), replaced(sums.get(1), trial.previous()), scope.days());
    }

    private static Set<String> facts(Formula formula, FormulaBook book, LocalDate day) {
        var facts = new TreeSet<>(formula.facts());
        facts.addAll(formula.previousFacts());
        formula.metrics().forEach(code -> facts.addAll(book.facts(code, day).keySet()));
        return facts;
    }

    private static Map<String, BigDecimal> replaced(
            Map<String, FactTotals.Sum> sums, @Nullable Map<String, BigDecimal> by) {
        var amounts = new HashMap<String, BigDecimal>();
        sums.forEach((name, sum) -> amounts.put(name, sum.amount()));
        amounts.putAll(orEmpty(by));
        return amounts;
    }

    private static FactScope scope(FormulaTrial trial, LocalDate from, LocalDate to) {
        return new FactScope(from, to, trial.channel(), trial.campaign(), trial.segment(), trial.role(), null, null);
    }

    private LocalDate day(LocalDate to) {
        var today = time.today();
        return to.isBefore(today) ? to : today;
    }

    private static void check(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new Problem(FormulaProblem.FORMULA_PERIOD_REVERSED)
                    .with("from", from)
                    .with("to", to);
        }
    }

    private static Map<String, BigDecimal> orEmpty(@Nullable Map<String, BigDecimal> amounts) {
        return amounts == null ? Map.of() : amounts;
    }
}
