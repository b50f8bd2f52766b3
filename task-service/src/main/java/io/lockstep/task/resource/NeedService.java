package io.lockstep.task.resource;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.task.TaskPlanning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Requests, confirms, refuses and withdraws resources: one transaction of the resource, its task's event and audit rows. */
@ApplicationScoped
class NeedService {

    /** A resource after a write, and the event that tells of its task. */
    record Written(Need need, UUID eventId) {}

    private final Needs needs;
    private final TaskPlanning tasks;
    private final Budgets budgets;
    private final ResourcePolicy policy;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    NeedService(
            Needs needs,
            TaskPlanning tasks,
            Budgets budgets,
            ResourcePolicy policy,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.needs = needs;
        this.tasks = tasks;
        this.budgets = budgets;
        this.policy = policy;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 403 for a task of another team, 404 unknown, 409 closed, 422 when a rule is broken */
    @Transactional
    Written request(UUID task, NewNeed wanted) {
        wanted.check();
        tasks.demandTheirs(task);
        var need = Need.requested(Ids.next(), task, wanted, currency(task, wanted), caller.subject(), clock.instant());
        return written("REQUESTED", null, need);
    }

    /** @throws Problem 403 where the policy forbids it, 404 unknown, 409 decided already */
    @Transactional
    Written confirm(UUID id) {
        return decide(
                id,
                need -> need.decided(
                        NeedState.CONFIRMED, caller.subject(), clock.instant(), null, policy.selfConfirmation()));
    }

    /** @throws Problem as for {@link #confirm} */
    @Transactional
    Written refuse(UUID id, String reason) {
        return decide(id, need -> need.decided(NeedState.REFUSED, caller.subject(), clock.instant(), reason, true));
    }

    /** @throws Problem as for {@link #confirm} */
    @Transactional
    Written withdraw(UUID id, @Nullable String reason) {
        return decide(id, need -> need.withdrawn(caller.subject(), clock.instant(), reason));
    }

    List<Need> ofTask(UUID task) {
        tasks.demandKnown(task);
        return needs.ofTask(task);
    }

    Page<Need> list(@Nullable NeedState state, @Nullable String cursor, int limit) {
        return Page.of(needs.page(state, Cursor.afterId(cursor), limit), limit, need -> Cursor.at(need.resourceId()));
    }

    /** The task's row is locked first, so that of two decisions one comes second and finds the state of the other. */
    private Written decide(UUID id, UnaryOperator<Need> decision) {
        tasks.demandTheirs(needs.get(id).taskId());
        var before = needs.get(id);
        var after = decision.apply(before);
        return written(after.state().name(), before, after);
    }

    private Written written(String action, @Nullable Need before, Need after) {
        needs.save(after);
        audit.record(action, "resource", after.resourceId(), before, after);
        return new Written(after, tasks.resourcesChanged(after.taskId(), after.name() + ": " + after.state()));
    }

    private String currency(UUID task, NewNeed wanted) {
        var used = budgets.of(List.of(task)).get(task);
        var asked = wanted.currency() == null ? policy.currency() : wanted.currency();
        if (wanted.kind() == NeedKind.BUDGET && used != null && !used.currency().equals(asked)) {
            throw new Problem(NeedProblem.CURRENCY_MIXED)
                    .with("currency", used.currency())
                    .at("/currency");
        }
        return asked;
    }
}
