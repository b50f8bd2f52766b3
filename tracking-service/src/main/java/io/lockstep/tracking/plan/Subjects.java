package io.lockstep.tracking.plan;

import io.lockstep.kit.inbox.Patience;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the caller may report on. To be asked outside a transaction: a subject that is not known yet is waited for up to two
 * seconds (design.md, section 6).
 */
@Singleton
public class Subjects {

    private final Tasks tasks;
    private final KeyResults keyResults;
    private final Caller caller;

    Subjects(Tasks tasks, KeyResults keyResults, Caller caller) {
        this.tasks = tasks;
        this.keyResults = keyResults;
        this.caller = caller;
    }

    /**
     * The task that the field {@code taskId} of the body names.
     *
     * @throws Problem 422 when it stays unknown, 403 when it is neither the caller's nor their team's
     */
    public Task task(UUID id) {
        return admitted("task", "/taskId", id, () -> tasks.find(id, caller.subject()));
    }

    /** The key result that the field {@code keyResultId} of the body names; errors as for {@link #task}. */
    public KeyResult keyResult(UUID id) {
        return admitted("key result", "/keyResultId", id, () -> keyResults.find(id, caller.subject()));
    }

    private <T> T admitted(String what, String pointer, UUID id, Supplier<Optional<Found<T>>> readModel) {
        var everything = caller.writesEverything();
        var found = Patience.lookUp(() -> readModel.get().filter(it -> everything || it.personKnown()))
                .or(readModel)
                .orElseThrow(() -> Problem.unknownSubject(what, id, pointer));
        if (!everything && !found.theirs()) {
            throw new Problem(CommonProblem.NOT_YOURS).with("what", what).with("id", id);
        }
        return found.subject();
    }
}
