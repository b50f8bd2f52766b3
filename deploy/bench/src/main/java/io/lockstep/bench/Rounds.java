package io.lockstep.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the rounds of one comparison gave. */
final class Rounds {

    private final List<Double> floors = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void add(double floor, double figure) {
        floors.add(floor);
        ours.add(figure);
        ratios.add(floor == 0 ? 0 : figure / floor);
    }

    double medianRatio() {
        return median(ratios);
    }

    /** A row of the table: figures as medians, the ratio as min / median / max. */
    String row(Comparison comparison) {
        var goal = comparison.goal();
        var verdict = goal.isMet(medianRatio(), goal.aim())
                ? "aim"
                : goal.isMet(medianRatio(), goal.must()) ? "must" : "missed";
        return "| %s | %s | %,.0f | %,.0f | %s / %s / %s | %s | %s | %s |"
                .formatted(
                        comparison.id(),
                        comparison.title() + ", " + comparison.unit(),
                        median(floors),
                        median(ours),
                        ratio(Collections.min(ratios)),
                        ratio(medianRatio()),
                        ratio(Collections.max(ratios)),
                        ratio(goal.must()),
                        ratio(goal.aim()),
                        verdict);
    }

    static String head() {
        return """
                | | what | floor | ours | ratio min / median / max | must | aim | reached |
                |---|---|---|---|---|---|---|---|""";
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
