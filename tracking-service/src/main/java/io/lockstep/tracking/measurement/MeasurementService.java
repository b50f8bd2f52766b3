package io.lockstep.tracking.measurement;

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
import io.lockstep.tracking.plan.KeyResult;
import io.lockstep.tracking.plan.Subjects;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records measurements of key results. */
@Singleton
class MeasurementService {

    private final Subjects subjects;
    private final Recorder recorder;
    private final Ledger ledger;
    private final Caller caller;
    private final Day day;
    private final Batches batches;
    private final Certainty certainty;

    MeasurementService(
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

    /** Records the measurement once; a repetition is answered as before, even if its goal has been closed meanwhile. */
    Receipt record(NewMeasurement measurement, @Nullable String idempotencyKey) {
        var key = key(measurement, idempotencyKey);
        try {
            check(measurement, subjects.keyResults(Set.of(measurement.keyResultId())));
        } catch (Problem refusal) {
            return recorder.repeat(key).orElseThrow(() -> refusal);
        }
        var recording = recording(measurement, key);
        return recorder.record(recording.fact(), recording.event(), key);
    }

    /** Records several measurements, looked up together; the key of each is its own or the batch's with its place. */
    BatchResults recordAll(Batch batch, @Nullable String idempotencyKey) {
        return batches.record(batch, NewMeasurement.class, measurements -> {
            var found = subjects.keyResults(
                    measurements.stream().map(NewMeasurement::keyResultId).collect(Collectors.toSet()));
            return (measurement, index) -> {
                var key = key(measurement, idempotencyKey == null ? null : FactKey.ofItem(idempotencyKey, index));
                return new Attempt(key, () -> {
                    check(measurement, found);
                    return recording(measurement, key);
                });
            };
        });
    }

    private void check(NewMeasurement measurement, Subjects.Several<KeyResult> found) {
        day.checkReported(measurement.asOf());
        measurement.check();
        certainty.check(measurement.confidence(), measurement.note());
        var keyResult = found.get(measurement.keyResultId());
        NewMeasurement.checkOpen(keyResult);
        measurement.checkFits(keyResult);
    }

    /** Checks a report that is to be imported, and makes it ready. */
    Recording recording(NewMeasurement measurement) {
        check(measurement, subjects.keyResults(Set.of(measurement.keyResultId())));
        return recording(measurement, key(measurement, null));
    }

    private @Nullable FactKey key(NewMeasurement measurement, @Nullable String idempotencyKey) {
        return FactKey.of(FactKind.MEASUREMENT, caller.subject(), measurement.externalId(), idempotencyKey, measurement)
                .orElse(null);
    }

    private Recording recording(NewMeasurement measurement, @Nullable FactKey key) {
        var recorded = recorded(measurement);
        var content = EventJson.write(recorded);
        var event = OutgoingEvent.withId(
                recorded.measurementId(), MeasurementRecorded.TYPE, recorded.keyResultId(), new RawValue(content));
        return Recording.of(fact(recorded, recorded.reportedBy(), content), event, key);
    }

    /** @throws Problem 404 when there is none with this id */
    MeasurementView find(UUID id) {
        var fact = ledger.find(FactKind.MEASUREMENT, id).orElseThrow(() -> Problem.notFound("measurement", id));
        return MeasurementView.of(fact, ledger.superseded(List.of(id)).get(id));
    }

    Page<MeasurementView> list(@Nullable UUID keyResultId, @Nullable String cursor, int limit) {
        var page = ledger.page(FactKind.MEASUREMENT, keyResultId, cursor, limit);
        var superseded = ledger.superseded(page.items().stream().map(Fact::id).toList());
        return page.map(fact -> MeasurementView.of(fact, superseded.get(fact.id())));
    }

    private MeasurementRecorded recorded(NewMeasurement measurement) {
        return new MeasurementRecorded(
                Ids.next(),
                null,
                measurement.keyResultId(),
                measurement.asOf(),
                day.now(),
                measurement.value(),
                measurement.numerator(),
                measurement.denominator(),
                measurement.note(),
                measurement.confidence(),
                measurement.evidence(),
                measurement.source(),
                caller.subject(),
                null,
                null);
    }

    static Fact fact(MeasurementRecorded recorded, String by, String content) {
        return Fact.of(
                recorded.measurementId(),
                FactKind.MEASUREMENT,
                recorded.keyResultId(),
                recorded.asOf(),
                recorded.recordedAt(),
                by,
                recorded.source(),
                content);
    }
}
