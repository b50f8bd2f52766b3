package io.lockstep.scoring.formula;

import io.lockstep.scoring.formula.FormulaRefused.Because;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All formulas in all their versions, and how they refer to each other: a graph without circles. */
public final class FormulaBook {

    /** Facts of the period and of the one before, and the days of the period. */
    public record Given(Map<String, BigDecimal> facts, Map<String, BigDecimal> previous, long days) {

        /** Whether a fact has arrived of any of the names. */
        boolean hasAny(Collection<String> names, Collection<String> previousNames) {
            return names.stream().anyMatch(facts::containsKey)
                    || previousNames.stream().anyMatch(previous::containsKey);
        }
    }

    private final TreeMap<String, List<FormulaVersion>> versions = new TreeMap<>();

    public FormulaBook(Collection<FormulaVersion> all) {
        all.stream()
                .sorted(Comparator.comparingInt(FormulaVersion::version))
                .forEach(version -> versions.computeIfAbsent(version.code(), code -> new ArrayList<>())
                        .add(version));
    }

    /** The newest version of each metric that has a formula, by code. */
    public List<FormulaVersion> newest() {
        return versions.values().stream().map(List::getLast).toList();
    }

    /** All versions of a metric's formula, the oldest first. */
    public List<FormulaVersion> versions(String code) {
        return List.copyOf(versions.getOrDefault(code, List.of()));
    }

    /** The newest version that is valid on the day. */
    public Optional<FormulaVersion> on(String code, LocalDate day) {
        return versions(code).reversed().stream()
                .filter(version -> version.isValidOn(day))
                .findFirst();
    }

    /** The facts that the metric needs on the day, over all metrics that it refers to: of its period and the one before. */
    public Map<String, Boolean> facts(String code, LocalDate day) {
        var facts = new HashMap<String, Boolean>();
        for (var needed : reachable(code, day)) {
            on(needed, day).ifPresent(version -> collect(version.formula(), facts));
        }
        return facts;
    }

    /** Metrics that use any of the facts in any version, themselves or over others. */
    public Set<String> using(Collection<String> facts) {
        var using = new TreeSet<String>();
        versions.forEach((code, all) -> {
            if (all.stream().anyMatch(version -> usesAny(version.formula(), facts))) {
                using.add(code);
            }
        });
        return withDependents(using);
    }

    /** The metrics with all that refer to them. */
    public Set<String> withDependents(Set<String> codes) {
        var found = new TreeSet<>(codes);
        var todo = new ArrayDeque<>(codes);
        while (!todo.isEmpty()) {
            var code = todo.pop();
            versions.forEach((other, all) -> {
                if (all.stream().anyMatch(version -> version.formula().metrics().contains(code)) && found.add(other)) {
                    todo.add(other);
                }
            });
        }
        return found;
    }

    /** What the metric gives on the day. */
    public Outcome evaluate(String code, LocalDate day, Given given) {
        return evaluate(code, day, given, new HashMap<>());
    }

    /** What a formula gives that stands in no book yet; the metrics it refers to do. */
    public Outcome evaluate(Formula formula, LocalDate day, Given given) {
        return evaluate(formula, day, given, new HashMap<>());
    }

    /** Each metric once, however often others refer to it. */
    private Outcome evaluate(String code, LocalDate day, Given given, Map<String, Outcome> known) {
        var found = known.get(code);
        if (found == null) {
            found = on(code, day)
                    .map(version -> evaluate(version.formula(), day, given, known))
                    .orElseGet(() -> new Outcome.None(Outcome.Reason.NO_FORMULA));
            known.put(code, found);
        }
        return found;
    }

    private Outcome evaluate(Formula formula, LocalDate day, Given given, Map<String, Outcome> known) {
        var metrics = new HashMap<String, Outcome>();
        formula.metrics().forEach(code -> metrics.put(code, evaluate(code, day, given, known)));
        var hasOwn = given.hasAny(formula.facts(), formula.previousFacts());
        var hasOthers = metrics.values().stream().anyMatch(outcome -> outcome instanceof Outcome.Value);
        return hasOwn || hasOthers || isConstant(formula)
                ? formula.evaluate(given.facts(), given.previous(), metrics, given.days())
                : new Outcome.None(nothing(metrics.values()));
    }

    /**
     * Refuses a formula that would refer to itself, or to a metric without a formula.
     *
     * @throws FormulaRefused naming the way round
     */
    public void check(String code, Formula formula) {
        for (var metric : formula.metrics()) {
            if (!versions.containsKey(metric) && !metric.equals(code)) {
                throw new FormulaRefused(Because.UNKNOWN, 1, "the metric " + metric + " has no formula");
            }
            if (metric.equals(code) || dependencies(metric).contains(code)) {
                throw new FormulaRefused(Because.CIRCULAR, 1, code + " -> " + metric + " -> " + code);
            }
        }
    }

    private Set<String> dependencies(String code) {
        var found = new LinkedHashSet<String>();
        var todo = new ArrayDeque<>(List.of(code));
        while (!todo.isEmpty()) {
            versions(todo.pop()).stream()
                    .flatMap(version -> version.formula().metrics().stream())
                    .filter(found::add)
                    .forEach(todo::add);
        }
        return found;
    }

    private Set<String> reachable(String code, LocalDate day) {
        var found = new LinkedHashSet<>(List.of(code));
        var todo = new ArrayDeque<>(found);
        while (!todo.isEmpty()) {
            on(todo.pop(), day).stream()
                    .flatMap(version -> version.formula().metrics().stream())
                    .filter(found::add)
                    .forEach(todo::add);
        }
        return found;
    }

    private static void collect(Formula formula, Map<String, Boolean> facts) {
        formula.facts().forEach(fact -> facts.putIfAbsent(fact, false));
        formula.previousFacts().forEach(fact -> facts.put(fact, true));
    }

    private static boolean usesAny(Formula formula, Collection<String> facts) {
        return facts.stream()
                .anyMatch(fact -> formula.facts().contains(fact)
                        || formula.previousFacts().contains(fact));
    }

    private static boolean isConstant(Formula formula) {
        return formula.facts().isEmpty()
                && formula.previousFacts().isEmpty()
                && formula.metrics().isEmpty();
    }

    private static Outcome.Reason nothing(Collection<Outcome> metrics) {
        return metrics.stream()
                .filter(Outcome.None.class::isInstance)
                .map(outcome -> ((Outcome.None) outcome).reason())
                .filter(reason -> reason != Outcome.Reason.NO_FACT)
                .findFirst()
                .orElse(Outcome.Reason.NO_FACT);
    }
}
