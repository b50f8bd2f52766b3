package io.lockstep.task.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a task easier to keep (requirements.md, section 9, Loosening). For a task that runs it needs a manager other than
 * the owner.
 */
public enum Loosening {
    /** The task ends later. */
    END,
    /** A milestone is due later, or is gone while it was open. */
    MILESTONE,
    /** Less is planned on some day, as a fraction of the whole, or there is no plan any more. */
    CURVE,
    /** The whole, a delivery standard or a contribution is smaller. */
    AMOUNT,
    /** An indicator's target is easier or gone, or the thresholds are lower. */
    TARGET;

    /** Interpolated values differ by rounding; less than this is none. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000002");

    /** What {@code after} loosens of {@code before}; nothing where it is as strict or stricter. */
    public static Set<Loosening> between(TaskPlan before, TaskPlan after) {
        var found = EnumSet.noneOf(Loosening.class);
        if (after.terms().period().end().isAfter(before.terms().period().end())) {
            found.add(END);
        }
        if (milestoneLater(before, after)) {
            found.add(MILESTONE);
        }
        if (curveLower(before.terms(), after.terms())) {
            found.add(CURVE);
        }
        if (lessToDo(before, after)) {
            found.add(AMOUNT);
        }
        if (targetEasier(before.terms(), after.terms())) {
            found.add(TARGET);
        }
        return found;
    }

    private static boolean milestoneLater(TaskPlan before, TaskPlan after) {
        var due = after.milestones().stream().collect(Collectors.toMap(Milestone::name, Milestone::due, (a, b) -> a));
        return before.milestones().stream()
                .filter(milestone -> milestone.doneOn() == null)
                .anyMatch(milestone -> isLater(due.get(milestone.name()), milestone.due()));
    }

    private static boolean isLater(@Nullable LocalDate now, LocalDate before) {
        return now == null || now.isAfter(before);
    }

    private static boolean curveLower(TaskTerms before, TaskTerms after) {
        if (before.planCurve().isEmpty()) {
            return false;
        }
        var days = Stream.of(before, after)
                .flatMap(terms -> Stream.concat(
                        Stream.of(terms.period().start(), terms.period().end()),
                        terms.planCurve().stream().map(PlanPoint::date)))
                .collect(Collectors.toCollection(TreeSet::new));
        return days.stream().anyMatch(day -> fraction(after, day).add(ROUNDING).compareTo(fraction(before, day)) < 0);
    }

    private static BigDecimal fraction(TaskTerms terms, LocalDate day) {
        var planned = PlanCurve.plannedAt(terms.planCurve(), terms.period(), day);
        return planned == null ? BigDecimal.ZERO : planned.divide(terms.work().whole(), MathContext.DECIMAL64);
    }

    private static boolean lessToDo(TaskPlan before, TaskPlan after) {
        return isLess(
                        after.terms().work().plannedQuantity(),
                        before.terms().work().plannedQuantity())
                || before.terms().standards().stream()
                        .anyMatch(standard -> after.terms().standards().stream()
                                .noneMatch(now -> now.kpi().equals(standard.kpi())
                                        && now.total().compareTo(standard.total()) >= 0))
                || before.contributions().stream()
                        .anyMatch(contribution -> after.contributions().stream()
                                .noneMatch(now -> now.keyResultId().equals(contribution.keyResultId())
                                        && now.quantity().compareTo(contribution.quantity()) >= 0));
    }

    private static boolean targetEasier(TaskTerms before, TaskTerms after) {
        return before.indicators().stream()
                        .anyMatch(indicator -> after.indicators().stream()
                                .noneMatch(now -> now.code().equals(indicator.code()) && !isEasier(now, indicator)))
                || isLess(warning(after), warning(before))
                || isLess(critical(after), critical(before));
    }

    private static boolean isEasier(Indicator now, Indicator before) {
        var change = now.target().compareTo(before.target());
        return now.direction() != before.direction()
                || (now.direction() == Direction.LOWER_IS_BETTER ? change > 0 : change < 0);
    }

    private static BigDecimal warning(TaskTerms terms) {
        return terms.thresholds() == null
                ? Thresholds.DEFAULT.warning()
                : terms.thresholds().warning();
    }

    private static BigDecimal critical(TaskTerms terms) {
        return terms.thresholds() == null
                ? Thresholds.DEFAULT.critical()
                : terms.thresholds().critical();
    }

    private static boolean isLess(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now != null && before != null && now.compareTo(before) < 0;
    }
}
