package io.lockstep.tracking.measurement;

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
 * Corrects and withdraws measurement: by another fact, so that the history stays. A fact is superseded once; whoever wants to
 * correct it again corrects the correction. What is closed meanwhile can still be corrected: the facts of its period count.
 */
@Singleton
class MeasurementCorrections {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;
    private final Certainty certainty;

    MeasurementCorrections(
            Subjects subjects, Recorder recorder, Ledger ledger, Caller caller, Day day, Certainty certainty) {
        this.subjects = subjects;
        this.recorder = recorder;
        this.ledger = ledger;
        this.caller = caller;
        this.day = day;
        this.certainty = certainty;
    }

    /**
     * Records what takes the place of a measurement.
     *
     * @throws Problem 404 when there is none with this id, 409 when it was corrected or withdrawn before
     */
    Receipt correct(UUID id, CorrectedMeasurement correction) {
        var before = find(id);
        var report = correction.report(before);
        day.checkReported(report.asOf());
        report.check();
        certainty.check(report.confidence(), report.note());
        report.checkFits(subjects.keyResult(before.keyResultId()));
        var corrected = corrected(before, report, correction.reason());
        var content = EventJson.write(corrected);
        var event = OutgoingEvent.withId(
                corrected.measurementId(),
                MeasurementRecorded.CORRECTED,
                corrected.keyResultId(),
                new RawValue(content));
        var fact = MeasurementService.fact(corrected, caller.subject(), content);
        return recorder.record(fact, event, FactKey.superseding(id, caller.subject(), correction));
    }

    /** Takes a measurement back; errors as for {@link #correct}. */
    WithdrawnView withdraw(UUID id, Withdrawal withdrawal) {
        var before = find(id);
        subjects.keyResult(before.keyResultId());
        var withdrawn = new MeasurementWithdrawn(
                id, before.keyResultId(), before.asOf(), day.now(), withdrawal.reason(), caller.subject());
        var content = EventJson.write(withdrawn);
        var event = OutgoingEvent.withId(
                Ids.next(), MeasurementWithdrawn.TYPE, withdrawn.keyResultId(), new RawValue(content));
        var fact = Fact.of(
                event.id(),
                FactKind.MEASUREMENT_WITHDRAWN,
                withdrawn.keyResultId(),
                withdrawn.asOf(),
                withdrawn.recordedAt(),
                withdrawn.withdrawnBy(),
                null,
                content);
        return view(recorder.record(fact, event, FactKey.superseding(id, caller.subject(), withdrawal))
                .fact());
    }

    private MeasurementRecorded find(UUID id) {
        return ledger.find(FactKind.MEASUREMENT, id)
                .map(fact -> EventJson.read(fact.content(), MeasurementRecorded.class))
                .orElseThrow(() -> Problem.notFound("measurement", id));
    }

    private MeasurementRecorded corrected(MeasurementRecorded before, NewMeasurement report, String reason) {
        return new MeasurementRecorded(
                Ids.next(),
                before.measurementId(),
                before.keyResultId(),
                report.asOf(),
                day.now(),
                report.value(),
                report.numerator(),
                report.denominator(),
                report.note(),
                report.confidence(),
                report.evidence(),
                report.source(),
                before.reportedBy(),
                reason,
                caller.subject());
    }

    private static WithdrawnView view(Fact fact) {
        var it = EventJson.read(fact.content(), MeasurementWithdrawn.class);
        return new WithdrawnView(fact.id(), it.withdraws(), it.recordedAt(), it.reason(), it.withdrawnBy());
    }
}
