package io.lockstep.goal.funding;

import io.lockstep.goal.funding.Misfit.Kind;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether resources follow priority in a cycle (requirements.md section 2, step 1c: resources go to high-value work). A budget is
 * for its goal itself, not for those below it, so budgets add up.
 *
 * @param currency the organisation's
 * @param followsPriority whether there is no misfit
 * @param misfits the first hundred
 */
@Schema(example = """
                {"cycleId": "01936f5e-0000-7000-8000-000000000030", "currency": "CNY", "budget": 100000, "followsPriority": true,
                 "shares": [{"level": "HIGH", "goals": 2, "funded": 2, "budget": 80000, "share": 0.8, "average": 40000},
                            {"level": "MEDIUM", "goals": 1, "funded": 1, "budget": 20000, "share": 0.2, "average": 20000},
                            {"level": "LOW", "goals": 0, "funded": 0, "budget": 0, "share": 0}], "misfits": []}""")
record Funding(
        UUID cycleId,
        String currency,
        BigDecimal budget,
        boolean followsPriority,
        List<BudgetShare> shares,
        List<Misfit> misfits) {

    private static final int SHARE_SCALE = 6;
    private static final int MONEY_SCALE = 2;
    private static final int MOST_MISFITS = 100;

    static Funding of(UUID cycleId, String currency, List<FundedGoal> goals) {
        var total = sum(goals);
        var shares = Arrays.stream(PriorityLevel.values())
                .map(level -> share(level, goals, total))
                .toList();
        var misfits = misfits(goals, shares);
        return new Funding(
                cycleId,
                currency,
                total,
                misfits.isEmpty(),
                shares,
                misfits.subList(0, Math.min(misfits.size(), MOST_MISFITS)));
    }

    private static BudgetShare share(PriorityLevel level, List<FundedGoal> goals, BigDecimal total) {
        var its = goals.stream().filter(goal -> goal.level() == level).toList();
        var funded = its.stream().filter(goal -> goal.budget() != null).count();
        var budget = sum(its);
        return new BudgetShare(
                level,
                its.size(),
                funded,
                budget,
                total.signum() == 0 ? null : Decimals.plain(budget.divide(total, SHARE_SCALE, RoundingMode.HALF_EVEN)),
                funded == 0
                        ? null
                        : Decimals.plain(
                                budget.divide(BigDecimal.valueOf(funded), MONEY_SCALE, RoundingMode.HALF_EVEN)));
    }

    private static List<Misfit> misfits(List<FundedGoal> goals, List<BudgetShare> shares) {
        Map<PriorityLevel, Optional<BigDecimal>> above = new EnumMap<>(PriorityLevel.class);
        var nearest = Optional.<BigDecimal>empty();
        for (var share : shares) {
            above.put(share.level(), nearest);
            nearest = share.average() == null ? nearest : Optional.of(share.average());
        }
        var misfits = new ArrayList<Misfit>();
        for (var goal : goals) {
            if (goal.level() == PriorityLevel.HIGH
                    && (goal.budget() == null || goal.budget().signum() == 0)) {
                misfits.add(misfit(goal, Kind.CORE_WITHOUT_BUDGET, null));
            }
            above.get(goal.level())
                    .filter(average -> goal.budget() != null && goal.budget().compareTo(average) > 0)
                    .ifPresent(average -> misfits.add(misfit(goal, Kind.MORE_THAN_ABOVE, average)));
        }
        return misfits;
    }

    private static Misfit misfit(FundedGoal goal, Kind kind, @Nullable BigDecimal average) {
        return new Misfit(goal.goalId(), goal.name(), goal.level(), goal.budget(), kind, average);
    }

    private static BigDecimal sum(List<FundedGoal> goals) {
        return Objects.requireNonNull(Decimals.plain(goals.stream()
                .map(FundedGoal::budget)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
