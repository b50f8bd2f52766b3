package io.lockstep.task.resource;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Whether a task has what it needs (features.md, row 15). */
@Singleton
public class Confirmation {

    private final Needs needs;
    private final ResourcePolicy policy;

    Confirmation(Needs needs, ResourcePolicy policy) {
        this.needs = needs;
        this.policy = policy;
    }

    /** The names of what the task needs and does not have: requested and not answered, or refused. */
    public List<String> missing(UUID task) {
        return needs.ofTask(task).stream()
                .filter(need -> need.state() == NeedState.REQUESTED || need.state() == NeedState.REFUSED)
                .map(need -> need.name() + " (" + need.state() + ")")
                .toList();
    }

    /** Whether a task must not start without; otherwise it starts with a warning and for a reason. */
    public boolean isRequired() {
        return policy.start() == ResourcePolicy.Start.REQUIRED;
    }
}
