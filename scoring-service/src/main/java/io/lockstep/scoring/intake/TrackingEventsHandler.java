package io.lockstep.scoring.intake;

import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.rescoring.PlanLock;
import io.lockstep.scoring.rescoring.Rescoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Facts: stored, and folded into the scores once per batch. */
@ApplicationScoped
class TrackingEventsHandler implements EventHandler {

    private final PlanLock plan;
    private final FactIntake facts;
    private final Rescoring rescoring;

    TrackingEventsHandler(PlanLock plan, FactIntake facts, Rescoring rescoring) {
        this.plan = plan;
        this.facts = facts;
        this.rescoring = rescoring;
    }

    @Override
    public String owner() {
        return "tracking";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        plan.share();
        var batch = new Batch();
        facts.take(events, batch);
        rescoring.rescore(batch);
    }
}
