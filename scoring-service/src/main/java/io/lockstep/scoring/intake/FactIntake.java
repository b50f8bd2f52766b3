package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.ParkedEvents;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.fact.Addend;
import io.lockstep.scoring.fact.LeadFactRecorded;
import io.lockstep.scoring.fact.LeadFacts;
import io.lockstep.scoring.fact.MeasurementRecorded;
import io.lockstep.scoring.fact.Measurements;
import io.lockstep.scoring.fact.ProgressRecorded;
import io.lockstep.scoring.fact.ProgressUpdates;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.task.Tasks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores facts and notes what they move. Facts about what has not arrived are parked. */
@Singleton
class FactIntake {

    private static final Set<EventType> PROGRESS =
            Set.of(EventType.v1("tracking", "progress-recorded"), RetractionIntake.PROGRESS_CORRECTED);
    private static final Set<EventType> MEASUREMENT =
            Set.of(EventType.v1("tracking", "measurement-recorded"), RetractionIntake.MEASUREMENT_CORRECTED);
    private static final Set<EventType> LEAD_FACT = Set.of(EventType.v1("tracking", "lead-fact-recorded"));

    /** An event with what it says. */
    private record Arrival<T>(ReceivedEvent event, T payload) {}

    private final Tasks tasks;
    private final KeyResults keyResults;
    private final ProgressUpdates progress;
    private final Measurements measurements;
    private final LeadFacts leads;
    private final RetractionIntake retractions;
    private final AdditiveIntake additive;
    private final ParkedEvents parked;

    FactIntake(
            Tasks tasks,
            KeyResults keyResults,
            ProgressUpdates progress,
            Measurements measurements,
            LeadFacts leads,
            RetractionIntake retractions,
            AdditiveIntake additive,
            ParkedEvents parked) {
        this.tasks = tasks;
        this.keyResults = keyResults;
        this.progress = progress;
        this.measurements = measurements;
        this.leads = leads;
        this.retractions = retractions;
        this.additive = additive;
        this.parked = parked;
    }

    /** Takes the facts in, in the current transaction; the plan's lock is held. */
    void take(List<ReceivedEvent> events, Batch batch) {
        retractions.take(events, batch);
        takeProgress(read(events, PROGRESS, ProgressRecorded.class), batch);
        takeMeasurements(read(events, MEASUREMENT, MeasurementRecorded.class), batch);
        takeLeadFacts(read(events, LEAD_FACT, LeadFactRecorded.class), batch);
        additive.take(events, batch);
    }

    private void takeProgress(List<Arrival<ProgressRecorded>> arrivals, Batch batch) {
        var wanted =
                arrivals.stream().map(arrival -> arrival.payload().taskId()).collect(Collectors.toSet());
        var known = known(arrivals, ProgressRecorded::taskId, tasks.lock(wanted));
        if (known.isEmpty()) {
            return;
        }
        progress.save(payloads(known));
        var contributed = tasks.contributedTo(wanted);
        for (var arrival : known) {
            var fact = arrival.payload();
            var cause = Cause.fact(arrival.event(), fact.asOf(), fact.recordedAt());
            batch.task(fact.taskId(), cause);
            batch.keyResults(contributed.getOrDefault(fact.taskId(), Set.of()), cause);
        }
    }

    private void takeMeasurements(List<Arrival<MeasurementRecorded>> arrivals, Batch batch) {
        var wanted = arrivals.stream()
                .map(arrival -> arrival.payload().keyResultId())
                .collect(Collectors.toSet());
        var known = known(arrivals, MeasurementRecorded::keyResultId, keyResults.known(wanted));
        if (known.isEmpty()) {
            return;
        }
        measurements.save(payloads(known));
        for (var arrival : known) {
            var fact = arrival.payload();
            batch.keyResult(fact.keyResultId(), Cause.fact(arrival.event(), fact.asOf(), fact.recordedAt()));
        }
    }

    private void takeLeadFacts(List<Arrival<LeadFactRecorded>> arrivals, Batch batch) {
        var wanted = arrivals.stream()
                .map(arrival -> arrival.payload().keyResultId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = known(arrivals, LeadFactRecorded::keyResultId, keyResults.known(wanted));
        if (known.isEmpty()) {
            return;
        }
        var causes = new HashMap<UUID, Cause>();
        for (var arrival : known) {
            var fact = arrival.payload();
            causes.put(arrival.event().id(), Cause.fact(arrival.event(), fact.asOf(), fact.recordedAt()));
        }
        var changes = leads.save(known.stream()
                .map(arrival -> new LeadFacts.Arrived(arrival.event().id(), arrival.payload()))
                .toList());
        batch.leads(LeadFacts.totals(changes));
        changes.forEach(change -> note(change, causes, batch));
        additive.addUp(changes, causes, batch);
    }

    private static void note(Addend.Change change, Map<UUID, Cause> causes, Batch batch) {
        var keyResult = change.addend().keyResultId();
        if (keyResult != null) {
            batch.keyResult(keyResult, Objects.requireNonNull(causes.get(change.eventId())));
        }
    }

    /** Those whose subject has arrived, or that have none; the others are parked. */
    private <T> List<Arrival<T>> known(List<Arrival<T>> arrivals, Function<T, UUID> subject, Set<UUID> known) {
        var applicable = new ArrayList<Arrival<T>>();
        for (var arrival : arrivals) {
            var id = subject.apply(arrival.payload());
            if (id == null || known.contains(id)) {
                applicable.add(arrival);
            } else {
                parked.park(arrival.event(), id);
            }
        }
        return applicable;
    }

    private static <T> List<Arrival<T>> read(List<ReceivedEvent> events, Set<EventType> types, Class<T> as) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .map(event -> new Arrival<>(event, event.payload(as)))
                .toList();
    }

    private static <T> List<T> payloads(List<Arrival<T>> arrivals) {
        return arrivals.stream().map(Arrival::payload).toList();
    }
}
