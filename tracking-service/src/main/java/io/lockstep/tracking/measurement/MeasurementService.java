package io.lockstep.tracking.measurement;

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

/** Records measurements of key results. */
@Singleton
class MeasurementService {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;

    MeasurementService(Subjects subjects, Recorder recorder, Ledger ledger, Caller caller, Day day) {
        this.subjects = subjects;
        this.recorder = recorder;
        this.ledger = ledger;
        this.caller = caller;
        this.day = day;
    }

    /** Records the measurement once; a repetition is answered as before, even if its goal has been closed meanwhile. */
    Receipt record(NewMeasurement measurement, @Nullable String idempotencyKey) {
        var key = FactKey.of(
                        FactKind.MEASUREMENT, caller.subject(), measurement.externalId(), idempotencyKey, measurement)
                .orElse(null);
        try {
            day.checkReported(measurement.asOf());
            measurement.check();
            measurement.checkFits(subjects.keyResult(measurement.keyResultId()));
        } catch (Problem refusal) {
            return recorder.repeat(key).orElseThrow(() -> refusal);
        }
        var recorded = recorded(measurement);
        return recorder.record(
                fact(recorded),
                OutgoingEvent.withId(
                        recorded.measurementId(), MeasurementRecorded.TYPE, recorded.keyResultId(), recorded),
                key);
    }

    /** @throws Problem 404 when there is none with this id */
    Fact find(UUID id) {
        return ledger.find(FactKind.MEASUREMENT, id).orElseThrow(() -> Problem.notFound("measurement", id));
    }

    Page<Fact> list(@Nullable UUID keyResultId, @Nullable String cursor, int limit) {
        return ledger.page(FactKind.MEASUREMENT, keyResultId, cursor, limit);
    }

    private MeasurementRecorded recorded(NewMeasurement measurement) {
        return new MeasurementRecorded(
                Ids.next(),
                measurement.keyResultId(),
                measurement.asOf(),
                day.now(),
                measurement.value(),
                measurement.numerator(),
                measurement.denominator(),
                measurement.note(),
                caller.subject());
    }

    private static Fact fact(MeasurementRecorded recorded) {
        return new Fact(
                recorded.measurementId(),
                FactKind.MEASUREMENT,
                recorded.keyResultId(),
                recorded.asOf(),
                null,
                recorded.recordedAt(),
                recorded.reportedBy(),
                null,
                EventJson.write(recorded));
    }
}
