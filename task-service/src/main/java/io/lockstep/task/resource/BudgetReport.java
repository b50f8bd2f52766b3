package io.lockstep.task.resource;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.task.task.TaskView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The money of tasks, and of each currency together. */
@Schema(description = "Money of tasks, and one total per currency", examples = NeedSamples.BUDGETS)
record BudgetReport(List<BudgetLine> items, List<BudgetLine> totals) {

    /**
     * The report of tasks; cancelled ones count with what was spent on them.
     *
     * @param home the organisation's currency, which spending is in
     */
    static BudgetReport of(
            List<TaskView> tasks, Map<UUID, Budget> budgets, Map<UUID, BigDecimal> spending, String home) {
        var none = new Budget(BigDecimal.ZERO, BigDecimal.ZERO, home);
        var items = new ArrayList<BudgetLine>();
        var totals = new LinkedHashMap<String, BudgetLine>();
        for (var task : tasks) {
            var budget = budgets.getOrDefault(task.taskId(), none);
            var spent = spending.getOrDefault(task.taskId(), BigDecimal.ZERO);
            items.add(line(task, budget, spent, home));
            add(totals, budget.currency(), budget, budget.currency().equals(home) ? spent : BigDecimal.ZERO, home);
            if (!budget.currency().equals(home)) {
                add(totals, home, none, spent, home);
            }
        }
        return new BudgetReport(items, List.copyOf(totals.values()));
    }

    private static BudgetLine line(TaskView task, Budget budget, BigDecimal spent, String home) {
        return new BudgetLine(
                task.taskId(),
                task.name(),
                budget.currency(),
                budget.planned(),
                budget.committed(),
                spent,
                budget.currency().equals(home) ? Budget.deviation(budget.planned(), spent) : null,
                task.goalIds());
    }

    private static void add(
            Map<String, BudgetLine> totals, String currency, Budget budget, BigDecimal spent, String home) {
        var zero = new BudgetLine(null, null, currency, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null);
        var before = totals.getOrDefault(currency, zero);
        var planned = Decimals.plain(before.planned().add(budget.planned()));
        var all = Decimals.plain(before.spent().add(spent));
        totals.put(
                currency,
                new BudgetLine(
                        null,
                        null,
                        currency,
                        planned,
                        Decimals.plain(before.committed().add(budget.committed())),
                        all,
                        currency.equals(home) ? Budget.deviation(planned, all) : null,
                        null));
    }
}
