package io.lockstep.task.table;

import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Standard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cell 关联市场目标 of table 2, which names a goal or one of its key results; "季度有效线索1000条" means the goal
 * "季度提供有效线索1000条". A standard of the row brings its total to the key result that it is counted in.
 *
 * @param goalId the goal that is meant
 * @param keyResults the key results that are meant: where the cell names a goal, those in whose units it speaks
 * @param certain whether the cell means its one key result and no other: then what has the same unit counts there
 */
record GoalCell(UUID goalId, List<KeyResult> keyResults, boolean certain) {

    private static final Pattern FIGURE =
            Pattern.compile(".*" + Amounts.PATTERN + "\\+?\\s*(?<unit>[\\p{IsHan}A-Za-z%]{1,6})");

    /**
     * What the cell means among {@code all} key results: what has the same name, else what contains it or is contained in it.
     * Nothing where that is no goal, or more than one.
     */
    static Optional<GoalCell> read(String cell, List<KeyResult> all) {
        var name = plain(cell);
        return named(cell, all, other -> other.equals(name))
                .or(() -> named(
                        cell, all, other -> other.length() > 1 && (other.contains(name) || name.contains(other))));
    }

    private static Optional<GoalCell> named(String cell, List<KeyResult> all, Predicate<String> fits) {
        var byKeyResult = all.stream().filter(one -> fits(one.name(), fits)).toList();
        if (goals(byKeyResult).size() == 1) {
            return Optional.of(new GoalCell(byKeyResult.getFirst().goalId(), byKeyResult, byKeyResult.size() == 1));
        }
        var byGoal = all.stream().filter(one -> fits(one.goalName(), fits)).toList();
        return goals(byGoal).size() == 1 ? Optional.of(ofGoal(cell, byGoal)) : Optional.empty();
    }

    /** The key results of a goal in whose units the cell speaks: "50万人次" is not counted in 次; all where it names no figure. */
    private static GoalCell ofGoal(String cell, List<KeyResult> keyResults) {
        var units = Phrases.of(cell).stream()
                .map(GoalCell::unit)
                .flatMap(Optional::stream)
                .toList();
        var meant = keyResults.stream()
                .filter(keyResult -> units.isEmpty() || units.contains(keyResult.unit()))
                .toList();
        return new GoalCell(keyResults.getFirst().goalId(), meant, meant.size() == 1 && units.size() <= 1);
    }

    private static Optional<String> unit(String phrase) {
        var matcher = FIGURE.matcher(phrase);
        return matcher.matches() ? Optional.of(matcher.group("unit")) : Optional.empty();
    }

    private static boolean fits(@Nullable String name, Predicate<String> fits) {
        return name != null && fits.test(plain(name));
    }

    private static Set<UUID> goals(List<KeyResult> keyResults) {
        return keyResults.stream().map(KeyResult::goalId).collect(Collectors.toSet());
    }

    /** The name without spaces, punctuation and verbs that say nothing. */
    private static String plain(String name) {
        return name.replaceAll("[\\s\\p{Punct}，。、；：（）]", "").replaceAll("提供|实现|达成|完成", "");
    }

    /**
     * What standards bring: each to the one key result with its unit that is certainly meant, or else that shares two characters
     * of its KPI's name; what fits none or more than one brings nothing.
     */
    List<Contribution> contributions(List<Standard> standards) {
        var used = new HashSet<UUID>();
        var contributions = new ArrayList<Contribution>();
        for (var standard : standards) {
            var counted = keyResults.stream()
                    .filter(keyResult ->
                            standard.unit() != null && standard.unit().equals(keyResult.unit()))
                    .filter(keyResult -> certain || share(standard.kpi(), String.valueOf(keyResult.name())))
                    .toList();
            if (counted.size() == 1 && used.add(counted.getFirst().keyResultId())) {
                contributions.add(
                        new Contribution(counted.getFirst().keyResultId(), standard.total(), null, standard.kpi()));
            }
        }
        return contributions;
    }

    private static boolean share(String kpi, String name) {
        for (int i = 0; i + 2 <= kpi.length(); i++) {
            if (name.contains(kpi.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
