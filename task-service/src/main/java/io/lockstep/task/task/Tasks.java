package io.lockstep.task.task;

import io.lockstep.kit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {

    /** One task, or 404. */
    Task get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.notFound("task", id));
    }

    /** One task whose row is locked until the end of the transaction, so that its events keep their order; or 404. */
    Task getLocked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("task", id));
    }

    /** Those with this name that serve the goal and are not cancelled, in the order of their ids. */
    List<Task> called(String name, UUID goal) {
        return list(
                "terms.name = ?1 and state <> io.lockstep.task.task.TaskState.CANCELLED"
                        + " and id in (select s.taskId from ServedGoal s where s.goalId = ?2) order by id",
                name,
                goal);
    }

    /** One page of those that the filter lets through, and one more row, in the order of their ids. */
    List<Task> page(TaskFilter filter, UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        conditions.add("id > :after");
        values.put("after", after);
        filter.conditions(conditions, values);
        return find(String.join(" and ", conditions) + " order by id", values)
                .range(0, limit)
                .list();
    }
}
