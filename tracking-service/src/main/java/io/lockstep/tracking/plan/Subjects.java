package io.lockstep.tracking.plan;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the caller may report on. To be asked outside a transaction: a subject that is not known yet is waited for up to two
 * seconds (design.md, section 6).
 */
@Singleton
public class Subjects {

    private final Recently<Task> tasks;
    private final Recently<KeyResult> keyResults;
    private final Caller caller;

    Subjects(Tasks tasks, KeyResults keyResults, Caller caller) {
        this.tasks = new Recently<>(tasks::find);
        this.keyResults = new Recently<>(keyResults::find);
        this.caller = caller;
    }

    /** Subjects that were looked up together; {@link #get} admits each by itself. */
    public final class Several<T> {

        private final String what;
        private final String pointer;
        private final Map<UUID, Found<T>> found;

        private Several(String what, String pointer, Map<UUID, Found<T>> found) {
            this.what = what;
            this.pointer = pointer;
            this.found = found;
        }

        /** @throws Problem 422 when it is not known */
        public void demandKnown(UUID id) {
            if (!found.containsKey(id)) {
                throw Problem.unknownSubject(what, id, pointer);
            }
        }

        /** @throws Problem 422 when it is not known, 403 when it is neither the caller's nor their team's */
        public T get(UUID id) {
            demandKnown(id);
            var one = Objects.requireNonNull(found.get(id));
            if (!one.theirs() && !caller.writesEverything()) {
                throw new Problem(CommonProblem.NOT_YOURS).with("what", what).with("id", id);
            }
            return one.subject();
        }
    }

    /**
     * The task that the field {@code taskId} of the body names.
     *
     * @throws Problem 422 when it stays unknown, 403 when it is neither the caller's nor their team's
     */
    public Task task(UUID id) {
        return tasks(Set.of(id)).get(id);
    }

    /** The key result that the field {@code keyResultId} of the body names; errors as for {@link #task}. */
    public KeyResult keyResult(UUID id) {
        return keyResults(Set.of(id)).get(id);
    }

    /** Several tasks, looked up together. */
    public Several<Task> tasks(Set<UUID> ids) {
        return new Several<>("task", "/taskId", tasks.find(ids, caller.subject(), caller.writesEverything()));
    }

    /** Several key results, looked up together. */
    public Several<KeyResult> keyResults(Set<UUID> ids) {
        var found = keyResults.find(ids, caller.subject(), caller.writesEverything());
        return new Several<>("key result", "/keyResultId", found);
    }
}
