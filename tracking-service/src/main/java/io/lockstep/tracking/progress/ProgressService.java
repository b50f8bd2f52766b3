package io.lockstep.tracking.progress;

import com.fasterxml.jackson.databind.util.RawValue;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.batch.Attempt;
import io.lockstep.tracking.batch.Batch;
import io.lockstep.tracking.batch.BatchResults;
import io.lockstep.tracking.batch.Batches;
import io.lockstep.tracking.correction.Certainty;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.FactKey;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.Ledger;
import io.lockstep.tracking.ledger.Receipt;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.ledger.Recording;
import io.lockstep.tracking.plan.Subjects;
import io.lockstep.tracking.plan.Task;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records progress on tasks. */
@Singleton
class ProgressService {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;
    private final Batches batches;
    private final Certainty certainty;

    ProgressService(
            Subjects subjects,
            Recorder recorder,
            Ledger ledger,
            Caller caller,
            Day day,
            Batches batches,
            Certainty certainty) {
        this.subjects = subjects;
        this.recorder = recorder;
        this.ledger = ledger;
        this.caller = caller;
        this.day = day;
        this.batches = batches;
        this.certainty = certainty;
    }

    /** Records the update once; a repetition is answered as before, even if its task has been cancelled meanwhile. */
    Receipt record(NewProgress update, @Nullable String idempotencyKey) {
        var key = key(update, idempotencyKey);
        try {
            check(update, subjects.tasks(Set.of(update.taskId())));
        } catch (Problem refusal) {
            return recorder.repeat(key).orElseThrow(() -> refusal);
        }
        var recording = recording(update, key);
        return recorder.record(recording.fact(), recording.event(), key);
    }

    /** Records several updates, looked up together; the key of each is its own or the batch's with its place. */
    BatchResults recordAll(Batch batch, @Nullable String idempotencyKey) {
        return batches.record(batch, NewProgress.class, updates -> {
            var found = subjects.tasks(updates.stream().map(NewProgress::taskId).collect(Collectors.toSet()));
            return (update, index) -> {
                var key = key(update, idempotencyKey == null ? null : FactKey.ofItem(idempotencyKey, index));
                return new Attempt(key, () -> {
                    check(update, found);
                    return recording(update, key);
                });
            };
        });
    }

    private void check(NewProgress update, Subjects.Several<Task> found) {
        day.checkReported(update.asOf());
        update.check();
        certainty.check(update.confidence(), update.note());
        var task = found.get(update.taskId());
        NewProgress.checkOpen(task);
        update.checkFits(task);
    }

    /** Checks a report that is to be imported, and makes it ready. */
    Recording recording(NewProgress update) {
        check(update, subjects.tasks(Set.of(update.taskId())));
        return recording(update, key(update, null));
    }

    private @Nullable FactKey key(NewProgress update, @Nullable String idempotencyKey) {
        return FactKey.of(FactKind.PROGRESS, caller.subject(), update.externalId(), idempotencyKey, update)
                .orElse(null);
    }

    private Recording recording(NewProgress update, @Nullable FactKey key) {
        var recorded = recorded(update);
        var content = EventJson.write(recorded);
        var event = OutgoingEvent.withId(
                recorded.progressId(), ProgressRecorded.TYPE, recorded.taskId(), new RawValue(content));
        return Recording.of(fact(recorded, recorded.reportedBy(), content), event, key);
    }

    /** @throws Problem 404 when there is none with this id */
    ProgressView find(UUID id) {
        var fact = ledger.find(FactKind.PROGRESS, id).orElseThrow(() -> Problem.notFound("progress update", id));
        return ProgressView.of(fact, ledger.superseded(List.of(id)).get(id));
    }

    Page<ProgressView> list(@Nullable UUID taskId, @Nullable String cursor, int limit) {
        var page = ledger.page(FactKind.PROGRESS, taskId, cursor, limit);
        var superseded = ledger.superseded(page.items().stream().map(Fact::id).toList());
        return page.map(fact -> ProgressView.of(fact, superseded.get(fact.id())));
    }

    private ProgressRecorded recorded(NewProgress update) {
        return new ProgressRecorded(
                Ids.next(),
                null,
                update.taskId(),
                update.asOf(),
                day.now(),
                update.percent(),
                update.quantity(),
                update.values(),
                update.note(),
                update.risk(),
                update.adjustment(),
                update.confidence(),
                update.evidence(),
                update.source(),
                caller.subject(),
                null,
                null);
    }

    static Fact fact(ProgressRecorded recorded, String by, String content) {
        return Fact.of(
                recorded.progressId(),
                FactKind.PROGRESS,
                recorded.taskId(),
                recorded.asOf(),
                recorded.recordedAt(),
                by,
                recorded.source(),
                content);
    }
}
