package io.lockstep.task.risk;

import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Open risks that their owner shall look at again. */
@Singleton
class RiskWork implements WorkSource {

    private static final int MOST = 1000;

    private final Risks risks;

    RiskWork(Risks risks) {
        this.risks = risks;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return risks.page(new RiskFilter(null, null, person, RiskState.OPEN), new UUID(0, 0), MOST).stream()
                .filter(risk -> risk.reviewOn() != null)
                .map(risk -> WorkItem.on(
                        WorkKind.RISK,
                        WorkAction.DO,
                        risk.riskId(),
                        risk.name(),
                        risk.reviewOn(),
                        "/v1/risks/" + risk.riskId()))
                .toList();
    }
}
