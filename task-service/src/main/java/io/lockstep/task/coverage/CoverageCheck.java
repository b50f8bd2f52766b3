package io.lockstep.task.coverage;

import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.coverage.PlannedOutput.Published;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.goal.KeyResults;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds gaps whenever tasks or targets change, in the transaction of the change. A key result of an active goal has one as soon as
 * a task serves it and all together plan less than it asks for; those that no task ever served are listed, not alarmed about.
 */
@Singleton
public class CoverageCheck {

    private final PlannedOutput output;
    private final KeyResults keyResults;
    private final Outbox outbox;
    private final OrganisationTime time;

    CoverageCheck(PlannedOutput output, KeyResults keyResults, Outbox outbox, OrganisationTime time) {
        this.output = output;
        this.keyResults = keyResults;
        this.outbox = outbox;
        this.time = time;
    }

    /** Looks again at the key results that tasks bring something to. */
    public void ofKeyResults(Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var ids = new TreeSet<>(changed);
        output.lock(ids);
        var parts = output.parts(ids);
        var published = output.published(ids);
        var known = keyResults.find(ids);
        for (var id : ids) {
            tell(id, known.get(id), parts.get(id), published.get(id));
        }
    }

    /** Looks again at the key results of goals that have changed. */
    public void ofGoals(Collection<UUID> goals) {
        ofKeyResults(output.concerned(goals));
    }

    /**
     * Looks again at the next {@code count} key results that tasks bring something to, in the order of their ids: a change of a goal
     * and one of a task at the same moment may each have missed the other.
     *
     * @return where the next batch begins, or nothing at the end
     */
    public @Nullable UUID ofNext(UUID after, int count) {
        var batch = output.served(after, count);
        ofKeyResults(batch);
        return batch.size() < count ? null : batch.getLast();
    }

    private void tell(
            UUID id,
            @Nullable KeyResult keyResult,
            @Nullable List<PlannedOutput.Part> parts,
            @Nullable Published before) {
        var active = keyResult != null && keyResult.goalState().equals("ACTIVE");
        var needed = active ? Coverage.needed(keyResult).orElse(null) : null;
        if (keyResult == null || needed == null) {
            if (before != null) {
                output.close(id);
            }
            return;
        }
        if (parts == null && before == null) {
            return;
        }
        var now = new Coverage(needed, PlannedOutput.sum(parts));
        if (now.gap().signum() > 0) {
            if (before == null || !before.coverage().equals(now)) {
                output.publish(new Published(id, keyResult.goalId(), now));
                outbox.append(CoverageGapDetected.of(id, keyResult.goalId(), now, time.today()));
            }
        } else if (before != null) {
            output.close(id);
            outbox.append(CoverageGapDetected.of(id, keyResult.goalId(), now, time.today()));
        }
    }
}
