package io.lockstep.tracking.progress;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.FactKey;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.Ledger;
import io.lockstep.tracking.ledger.Receipt;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.plan.Subjects;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records progress on tasks. */
@Singleton
class ProgressService {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;

    ProgressService(Subjects subjects, Recorder recorder, Ledger ledger, Caller caller, Day day) {
        this.subjects = subjects;
        this.recorder = recorder;
        this.ledger = ledger;
        this.caller = caller;
        this.day = day;
    }

    /** Records the update once; a repetition is answered as before, even if its task has been cancelled meanwhile. */
    Receipt record(NewProgress update, @Nullable String idempotencyKey) {
        var key = FactKey.of(FactKind.PROGRESS, caller.subject(), update.externalId(), idempotencyKey, update)
                .orElse(null);
        try {
            day.checkReported(update.asOf());
            update.check();
            update.checkFits(subjects.task(update.taskId()));
        } catch (Problem refusal) {
            return recorder.repeat(key).orElseThrow(() -> refusal);
        }
        var recorded = recorded(update);
        return recorder.record(
                fact(recorded),
                OutgoingEvent.withId(recorded.progressId(), ProgressRecorded.TYPE, recorded.taskId(), recorded),
                key);
    }

    /** @throws Problem 404 when there is none with this id */
    Fact find(UUID id) {
        return ledger.find(FactKind.PROGRESS, id).orElseThrow(() -> Problem.notFound("progress update", id));
    }

    Page<Fact> list(@Nullable UUID taskId, @Nullable String cursor, int limit) {
        return ledger.page(FactKind.PROGRESS, taskId, cursor, limit);
    }

    private ProgressRecorded recorded(NewProgress update) {
        return new ProgressRecorded(
                Ids.next(),
                update.taskId(),
                update.asOf(),
                day.now(),
                update.percent(),
                update.quantity(),
                update.values(),
                update.note(),
                update.risk(),
                update.adjustment(),
                caller.subject());
    }

    private static Fact fact(ProgressRecorded recorded) {
        return new Fact(
                recorded.progressId(),
                FactKind.PROGRESS,
                recorded.taskId(),
                recorded.asOf(),
                null,
                recorded.recordedAt(),
                recorded.reportedBy(),
                null,
                EventJson.write(recorded));
    }
}
