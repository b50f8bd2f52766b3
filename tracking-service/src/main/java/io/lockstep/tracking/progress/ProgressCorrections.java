package io.lockstep.tracking.progress;

import com.fasterxml.jackson.databind.util.RawValue;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.correction.Certainty;
import io.lockstep.tracking.correction.Withdrawal;
import io.lockstep.tracking.correction.WithdrawnView;
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

/**
 * Corrects and withdraws progress: by another fact, so that the history stays. A fact is superseded once; whoever wants to
 * correct it again corrects the correction. What is closed meanwhile can still be corrected: the facts of its period count.
 */
@Singleton
class ProgressCorrections {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;
    private final Certainty certainty;

    ProgressCorrections(
            Subjects subjects, Recorder recorder, Ledger ledger, Caller caller, Day day, Certainty certainty) {
        this.subjects = subjects;
        this.recorder = recorder;
        this.ledger = ledger;
        this.caller = caller;
        this.day = day;
        this.certainty = certainty;
    }

    /**
     * Records what takes the place of a progress update.
     *
     * @throws Problem 404 when there is none with this id, 409 when it was corrected or withdrawn before
     */
    Receipt correct(UUID id, CorrectedProgress correction) {
        var before = find(id);
        var report = correction.report(before);
        day.checkReported(report.asOf());
        report.check();
        certainty.check(report.confidence(), report.note());
        report.checkFits(subjects.task(before.taskId()));
        var corrected = corrected(before, report, correction.reason());
        var content = EventJson.write(corrected);
        var event = OutgoingEvent.withId(
                corrected.progressId(), ProgressRecorded.CORRECTED, corrected.taskId(), new RawValue(content));
        var fact = ProgressService.fact(corrected, caller.subject(), content);
        return recorder.record(fact, event, FactKey.superseding(id, caller.subject(), correction));
    }

    /** Takes a progress update back; errors as for {@link #correct}. */
    WithdrawnView withdraw(UUID id, Withdrawal withdrawal) {
        var before = find(id);
        subjects.task(before.taskId());
        var withdrawn = new ProgressWithdrawn(
                id, before.taskId(), before.asOf(), day.now(), withdrawal.reason(), caller.subject());
        var content = EventJson.write(withdrawn);
        var event = OutgoingEvent.withId(Ids.next(), ProgressWithdrawn.TYPE, withdrawn.taskId(), new RawValue(content));
        var fact = Fact.of(
                event.id(),
                FactKind.PROGRESS_WITHDRAWN,
                withdrawn.taskId(),
                withdrawn.asOf(),
                withdrawn.recordedAt(),
                withdrawn.withdrawnBy(),
                null,
                content);
        return view(recorder.record(fact, event, FactKey.superseding(id, caller.subject(), withdrawal))
                .fact());
    }

    private ProgressRecorded find(UUID id) {
        return ledger.find(FactKind.PROGRESS, id)
                .map(fact -> EventJson.read(fact.content(), ProgressRecorded.class))
                .orElseThrow(() -> Problem.notFound("progress update", id));
    }

    private ProgressRecorded corrected(ProgressRecorded before, NewProgress report, String reason) {
        return new ProgressRecorded(
                Ids.next(),
                before.progressId(),
                before.taskId(),
                report.asOf(),
                day.now(),
                report.percent(),
                report.quantity(),
                report.values(),
                report.note(),
                report.risk(),
                report.adjustment(),
                report.confidence(),
                report.evidence(),
                report.source(),
                before.reportedBy(),
                reason,
                caller.subject());
    }

    private static WithdrawnView view(Fact fact) {
        var it = EventJson.read(fact.content(), ProgressWithdrawn.class);
        return new WithdrawnView(fact.id(), it.withdraws(), it.recordedAt(), it.reason(), it.withdrawnBy());
    }
}
