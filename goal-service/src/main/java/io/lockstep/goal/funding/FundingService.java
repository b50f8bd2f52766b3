package io.lockstep.goal.funding;

import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.priority.Money;
import io.lockstep.goal.priority.PriorityLevel;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how the goals of a cycle rank, and whether money follows. */
@ApplicationScoped
class FundingService {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final int SCALE = 6;

    private final FundedGoals goals;
    private final CyclePlan cycles;
    private final Money money;

    FundingService(FundedGoals goals, CyclePlan cycles, Money money) {
        this.goals = goals;
        this.cycles = cycles;
        this.money = money;
    }

    @Transactional
    Funding funding(UUID cycle) {
        demandKnown(cycle);
        return Funding.of(cycle, money.currency(), goals.after(cycle, 0, LOWEST, Integer.MAX_VALUE));
    }

    @Transactional
    Page<RankedGoal> ranking(UUID cycle, @Nullable String cursor, int limit) {
        demandKnown(cycle);
        var after = Cursor.parse(cursor, 2);
        var rows = goals.after(
                cycle,
                after.map(at -> number(at.parts().getFirst())).orElse(0L),
                after.map(at -> at.id(1)).orElse(LOWEST),
                limit + 1);
        var total = goals.total(cycle);
        return Page.of(rows, limit, row -> Cursor.at(row.rank(), row.goalId())).map(row -> ranked(row, total));
    }

    private void demandKnown(UUID cycle) {
        if (cycles.span(cycle).isEmpty()) {
            throw Problem.notFound("cycle", cycle);
        }
    }

    private static RankedGoal ranked(FundedGoal goal, BigDecimal total) {
        var budget = goal.budget();
        var share = budget == null || total.signum() == 0
                ? null
                : Decimals.plain(budget.divide(total, SCALE, RoundingMode.HALF_EVEN));
        var core = goal.level() == PriorityLevel.HIGH;
        return new RankedGoal(goal.rank(), goal.goalId(), goal.name(), goal.level(), core, goal.score(), budget, share);
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }
}
