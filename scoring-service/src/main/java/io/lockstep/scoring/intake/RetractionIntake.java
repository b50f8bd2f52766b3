package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.fact.RetractedFacts;
import io.lockstep.scoring.fact.Retraction;
import io.lockstep.scoring.fact.Retraction.Correction;
import io.lockstep.scoring.fact.Retraction.Withdrawal;
import io.lockstep.scoring.plan.KeyResults;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.task.Tasks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Corrections and withdrawals of facts. What they retract is remembered whether or not it has arrived, so that no order of arrival
 * makes a difference. A correction is a fact itself and comes in as one; only what a withdrawal touches is noted here.
 */
@Singleton
class RetractionIntake {

    static final EventType PROGRESS_CORRECTED = EventType.v1("tracking", "progress-corrected");
    static final EventType MEASUREMENT_CORRECTED = EventType.v1("tracking", "measurement-corrected");
    private static final EventType PROGRESS_WITHDRAWN = EventType.v1("tracking", "progress-withdrawn");
    private static final EventType MEASUREMENT_WITHDRAWN = EventType.v1("tracking", "measurement-withdrawn");

    private final RetractedFacts retracted;
    private final Tasks tasks;
    private final KeyResults keyResults;

    RetractionIntake(RetractedFacts retracted, Tasks tasks, KeyResults keyResults) {
        this.retracted = retracted;
        this.tasks = tasks;
        this.keyResults = keyResults;
    }

    /** Takes them in, in the current transaction; the plan's lock is held. */
    void take(List<ReceivedEvent> events, Batch batch) {
        var retractions = new ArrayList<Retraction>();
        for (var event : events) {
            if (event.is(PROGRESS_CORRECTED) || event.is(MEASUREMENT_CORRECTED)) {
                var said = event.payload(Correction.class);
                retractions.add(new Retraction(said.corrects(), event.id(), said.recordedAt(), said.reason()));
            } else if (event.is(PROGRESS_WITHDRAWN) || event.is(MEASUREMENT_WITHDRAWN)) {
                var said = event.payload(Withdrawal.class);
                retractions.add(new Retraction(said.withdraws(), event.id(), said.recordedAt(), said.reason()));
            }
        }
        if (!retractions.isEmpty()) {
            retracted.save(retractions);
            noteTasks(events, batch);
            noteKeyResults(events, batch);
        }
    }

    private void noteTasks(List<ReceivedEvent> events, Batch batch) {
        var withdrawn = withdrawn(events, PROGRESS_WITHDRAWN);
        if (withdrawn.isEmpty()) {
            return;
        }
        tasks.lock(mentioned(events));
        var known = tasks.lock(ids(withdrawn, PROGRESS_WITHDRAWN));
        var contributed = tasks.contributedTo(known);
        for (var event : withdrawn) {
            var said = event.payload(Withdrawal.class);
            if (known.contains(said.taskId())) {
                var cause = cause(event, said);
                batch.task(said.taskId(), cause);
                batch.keyResults(contributed.getOrDefault(said.taskId(), Set.of()), cause);
            }
        }
    }

    private void noteKeyResults(List<ReceivedEvent> events, Batch batch) {
        var withdrawn = withdrawn(events, MEASUREMENT_WITHDRAWN);
        if (withdrawn.isEmpty()) {
            return;
        }
        var known = keyResults.known(ids(withdrawn, MEASUREMENT_WITHDRAWN));
        for (var event : withdrawn) {
            var said = event.payload(Withdrawal.class);
            if (known.contains(said.keyResultId())) {
                batch.keyResult(said.keyResultId(), cause(event, said));
            }
        }
    }

    private static Cause cause(ReceivedEvent event, Withdrawal said) {
        return Cause.fact(event, said.asOf(), said.recordedAt());
    }

    private static List<ReceivedEvent> withdrawn(List<ReceivedEvent> events, EventType type) {
        return events.stream().filter(event -> event.is(type)).toList();
    }

    /** Every task that the batch speaks of, so that all of them are locked at once and in one order. */
    private static Set<UUID> mentioned(List<ReceivedEvent> events) {
        return events.stream()
                .filter(event -> event.type().name().startsWith("progress-"))
                .map(event -> EventJson.read(event.payload().path("taskId"), UUID.class))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<ReceivedEvent> withdrawn, EventType type) {
        return withdrawn.stream()
                .map(event -> event.payload(Withdrawal.class))
                .map(said -> type.equals(PROGRESS_WITHDRAWN) ? said.taskId() : said.keyResultId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
