package io.lockstep.scoring.fact;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.fact.FactTotals.Latest;
import io.lockstep.scoring.fact.FactTotals.Sum;
import io.lockstep.scoring.fact.FactTotals.Wanted;
import io.lockstep.scoring.formula.FormulaBook;
import io.lockstep.scoring.formula.FormulaBook.Given;
import io.lockstep.scoring.formula.FormulaVersion;
import io.lockstep.scoring.formula.Formulas;
import io.lockstep.scoring.formula.Outcome;
import io.lockstep.scoring.plan.KeyResultPlan;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values by formula: of the facts of a period, whichever key result they are attributed to. The version that is valid on the
 * last day counts, or today while that is to come, so that a new formula does not rewrite what is over.
 */
@Singleton
public class FormulaValues {

    /** What a formula is asked for: over which facts, and by the version of which day. */
    public record Question(String metric, FactScope scope, LocalDate day) {}

    /**
     * What came of it.
     *
     * @param latest the fact that determines it
     * @param use the formula and what it was given; absent where the metric has none
     */
    public record Answer(
            Outcome outcome,
            @Nullable Latest latest,
            @Nullable FormulaUse use) {}

    private final Formulas formulas;
    private final FactTotals totals;

    FormulaValues(Formulas formulas, FactTotals totals) {
        this.formulas = formulas;
        this.totals = totals;
    }

    /** Answers in the order of the questions, with two queries for all. */
    public List<Answer> answer(List<Question> questions) {
        var book = formulas.book();
        var needs = questions.stream()
                .map(question -> book.facts(question.metric(), question.day()))
                .toList();
        var wanted = new ArrayList<Wanted>();
        for (var i = 0; i < questions.size(); i++) {
            wanted.add(new Wanted(questions.get(i).scope(), needs.get(i).keySet()));
            wanted.add(new Wanted(questions.get(i).scope().previous(), previous(needs.get(i))));
        }
        var sums = totals.sums(wanted);
        var latest = totals.latest(latestWanted(questions, needs));
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < questions.size(); i++) {
            answers.add(answer(book, questions.get(i), sums.get(2 * i), sums.get(2 * i + 1), latest.get(i)));
        }
        return answers;
    }

    /** The values of key results with source FORMULA, by facts as of {@code until} or before. */
    FoundValues values(Collection<KeyResultPlan> plans, LocalDate today, LocalDate until) {
        var found = FoundValues.none();
        var asked = List.copyOf(plans);
        var answers =
                answer(asked.stream().map(plan -> question(plan, today, until)).toList());
        for (var i = 0; i < asked.size(); i++) {
            take(asked.get(i).id(), answers.get(i), found);
        }
        return found;
    }

    /** The key results that any of the changes moves, with the events that do. */
    public Map<UUID, Set<UUID>> touchedBy(Collection<Addend.Change> changes, Collection<KeyResultPlan> byFormula) {
        var touched = new HashMap<UUID, Set<UUID>>();
        for (var plan : byFormula) {
            var scope = scope(plan);
            for (var change : changes) {
                if (scope.takes(change.addend()) || scope.previous().takes(change.addend())) {
                    touched.computeIfAbsent(plan.id(), id -> new HashSet<>()).add(change.eventId());
                }
            }
        }
        return touched;
    }

    /** Metrics whose formula uses what the changes are about. */
    public Set<String> metricsOf(Collection<Addend.Change> changes) {
        var variables = changes.stream()
                .flatMap(change -> change.addend().amounts().keySet().stream())
                .collect(Collectors.toSet());
        return variables.isEmpty() ? Set.of() : formulas.book().using(variables);
    }

    private static Answer answer(
            FormulaBook book,
            Question question,
            Map<String, Sum> sums,
            Map<String, Sum> previous,
            @Nullable Latest latest) {
        var given = new Given(amounts(sums), amounts(previous), question.scope().days());
        return new Answer(
                book.evaluate(question.metric(), question.day(), given),
                latest,
                book.on(question.metric(), question.day())
                        .map(version -> use(version, given))
                        .orElse(null));
    }

    private static void take(UUID id, Answer answer, FoundValues found) {
        switch (answer.outcome()) {
            case Outcome.None(var reason) -> found.reasons().put(id, Rating.Reason.valueOf(reason.name()));
            case Outcome.Value(var value, var sample) -> {
                var latest = answer.latest();
                if (latest != null) {
                    found.values()
                            .put(id, new KeyResultValue(value, sample, latest.asOf(), latest.factId(), answer.use()));
                }
            }
        }
    }

    private static Question question(KeyResultPlan plan, LocalDate today, LocalDate until) {
        var day = plan.end().isBefore(today) ? plan.end() : today;
        return new Question(plan.metric(), scope(plan).upTo(until), day);
    }

    private static FactScope scope(KeyResultPlan plan) {
        var filter = plan.filter();
        return new FactScope(
                plan.start(),
                plan.end(),
                filter.channel(),
                filter.campaign(),
                filter.segment(),
                null,
                null,
                plan.goal().teamId());
    }

    /** The period's own facts determine a value; only a formula that has none but earlier ones looks at those. */
    private static List<Wanted> latestWanted(List<Question> questions, List<Map<String, Boolean>> needs) {
        var wanted = new ArrayList<Wanted>();
        for (var i = 0; i < questions.size(); i++) {
            var scope = questions.get(i).scope();
            var from = needs.get(i).containsValue(true) ? scope.previous().from() : scope.from();
            wanted.add(new Wanted(scope.startingOn(from), needs.get(i).keySet()));
        }
        return wanted;
    }

    private static Set<String> previous(Map<String, Boolean> needs) {
        return needs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> amounts(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().amount()));
    }

    private static FormulaUse use(FormulaVersion version, Given given) {
        return new FormulaUse(
                version.code(),
                version.version(),
                version.formula().toString(),
                given.facts(),
                given.previous(),
                given.days());
    }
}
