package io.lockstep.task.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** That a task serves a goal: by a contribution to one of its key results, or because it says so. */
@Entity
@Immutable
@Subselect("""
        select c.task_id, k.goal_id, g.cycle_id
        from task_contribution c join key_result k using (key_result_id) join goal g using (goal_id)
        union
        select t.id, n.goal_id, g.cycle_id
        from task t cross join unnest(t.goal_ids) as n (goal_id) left join goal g on g.goal_id = n.goal_id
        """)
@Synchronize({"task", "task_contribution"})
@IdClass(ServedGoal.Key.class)
class ServedGoal {

    /** The pair. */
    record Key(UUID taskId, UUID goalId) implements Serializable {}

    @Id
    private UUID taskId;

    @Id
    private UUID goalId;

    private @Nullable UUID cycleId;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected ServedGoal() {}
}
