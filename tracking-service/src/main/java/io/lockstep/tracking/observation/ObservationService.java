package io.lockstep.tracking.observation;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.ledger.Day;
import io.lockstep.tracking.ledger.Fact;
import io.lockstep.tracking.ledger.FactKey;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.Ledger;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.plan.Subjects;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what people see and hear. It stays here: no formula reckons with it, so nobody is told. */
@Singleton
class ObservationService {

    private final Recorder recorder;
    private final Ledger ledger;
    private final Subjects subjects;
    private final Caller caller;
    private final Day day;

    ObservationService(Recorder recorder, Ledger ledger, Subjects subjects, Caller caller, Day day) {
        this.recorder = recorder;
        this.ledger = ledger;
        this.subjects = subjects;
        this.caller = caller;
        this.day = day;
    }

    /** @throws Problem 422 when the key result is unknown */
    ObservationView record(NewObservation it, @Nullable String idempotencyKey) {
        day.checkReported(it.asOf());
        if (it.keyResultId() != null) {
            subjects.keyResults(java.util.Set.of(it.keyResultId())).demandKnown(it.keyResultId());
        }
        var id = Ids.next();
        var view = new ObservationView(
                id,
                it.asOf(),
                it.topic(),
                it.text(),
                it.channel(),
                it.keyResultId(),
                it.evidence(),
                day.now(),
                caller.subject());
        var fact = Fact.of(
                id,
                FactKind.OBSERVATION,
                it.keyResultId() == null ? id : it.keyResultId(),
                it.asOf(),
                view.recordedAt(),
                view.reportedBy(),
                null,
                EventJson.write(view));
        return observation(recorder.record(fact, null, key(FactKind.OBSERVATION, idempotencyKey, it))
                .fact());
    }

    /** @throws Problem 422 when no event about the lead has been recorded */
    FeedbackView record(NewFeedback it, @Nullable String idempotencyKey) {
        day.checkReported(it.asOf());
        if (ledger.page(FactKind.LEAD_EVENT, it.leadId(), null, 1).items().isEmpty()) {
            throw Problem.unknownSubject("lead", it.leadId(), "/leadId");
        }
        var id = Ids.next();
        var view = new FeedbackView(
                id, it.leadId(), it.asOf(), it.outcome(), it.rating(), it.reason(), day.now(), caller.subject());
        var fact = Fact.of(
                id,
                FactKind.FEEDBACK,
                it.leadId(),
                it.asOf(),
                view.recordedAt(),
                view.reportedBy(),
                null,
                EventJson.write(view));
        return feedback(recorder.record(fact, null, key(FactKind.FEEDBACK, idempotencyKey, it))
                .fact());
    }

    Page<ObservationView> listObservation(@Nullable UUID keyResultId, @Nullable String cursor, int limit) {
        return ledger.page(FactKind.OBSERVATION, keyResultId, cursor, limit).map(ObservationService::observation);
    }

    Page<FeedbackView> listFeedback(@Nullable UUID leadId, @Nullable String cursor, int limit) {
        return ledger.page(FactKind.FEEDBACK, leadId, cursor, limit).map(ObservationService::feedback);
    }

    private @Nullable FactKey key(FactKind kind, @Nullable String header, Object body) {
        return FactKey.of(kind, caller.subject(), null, header, body).orElse(null);
    }

    private static ObservationView observation(Fact fact) {
        return EventJson.read(fact.content(), ObservationView.class);
    }

    private static FeedbackView feedback(Fact fact) {
        return EventJson.read(fact.content(), FeedbackView.class);
    }
}
