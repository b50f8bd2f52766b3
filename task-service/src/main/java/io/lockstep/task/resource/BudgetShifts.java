package io.lockstep.task.resource;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.task.TaskPlanning;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves confirmed money from one task to another; it stays confirmed, and what is left stays where it was. */
@Singleton
public class BudgetShifts {

    private final Needs needs;
    private final Budgets budgets;
    private final TaskPlanning tasks;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    BudgetShifts(Needs needs, Budgets budgets, TaskPlanning tasks, AuditLog audit, Caller caller, Clock clock) {
        this.needs = needs;
        this.budgets = budgets;
        this.tasks = tasks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The money of a task; absent where it asks for none. */
    public @Nullable Budget of(UUID task) {
        return budgets.of(List.of(task)).get(task);
    }

    /**
     * Checks that there is enough to move, in one currency.
     *
     * @throws Problem 422 when the one has less than that confirmed, or the other counts in another currency
     */
    public void check(UUID from, UUID to, BigDecimal amount, String pointer) {
        var source = of(from);
        if (source == null || source.committed().compareTo(amount) < 0) {
            throw new Problem(NeedProblem.BUDGET_SHORT)
                    .with("taskId", from)
                    .with("committed", source == null ? BigDecimal.ZERO : source.committed())
                    .at(pointer + "/amount");
        }
        var target = of(to);
        if (target != null && !target.currency().equals(source.currency())) {
            throw new Problem(NeedProblem.CURRENCY_MIXED)
                    .with("currency", target.currency())
                    .at(pointer + "/toTaskId");
        }
    }

    /**
     * Moves the money, in the current transaction.
     *
     * @throws Problem as {@link #check}; 404 unknown, 409 when a task is closed
     */
    public void shift(UUID from, UUID to, BigDecimal amount, String reason, String pointer) {
        check(from, to, amount, pointer);
        var now = clock.instant();
        var left = amount;
        var currency = Objects.requireNonNull(of(from)).currency();
        for (var need : needs.ofTask(from)) {
            if (left.signum() > 0 && need.kind() == NeedKind.BUDGET && need.state() == NeedState.CONFIRMED) {
                left = left.subtract(take(need, left, reason, now));
            }
        }
        save(null, confirmed(to, reason, amount, currency, now));
        tasks.resourcesChanged(from, reason);
        tasks.resourcesChanged(to, reason);
    }

    /** Takes as much as there is of one budget, and says how much that was. */
    private BigDecimal take(Need need, BigDecimal wanted, String reason, Instant now) {
        var has = Objects.requireNonNull(need.amount());
        save(need, need.withdrawn(caller.subject(), now, reason));
        if (has.compareTo(wanted) > 0) {
            var rest = has.subtract(wanted);
            save(null, confirmed(need.taskId(), need.name(), rest, String.valueOf(need.currency()), now));
        }
        return has.min(wanted);
    }

    private Need confirmed(UUID task, String name, BigDecimal amount, String currency, Instant now) {
        var by = caller.subject();
        return new Need(
                Ids.next(), task, NeedKind.BUDGET, name, amount, currency, NeedState.CONFIRMED, by, now, by, now, null);
    }

    private void save(@Nullable Need before, Need after) {
        needs.save(after);
        audit.record("SHIFTED", "resource", after.resourceId(), before, after);
    }
}
