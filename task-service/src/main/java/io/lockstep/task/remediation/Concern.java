package io.lockstep.task.remediation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about, as scoring-service says it.
 *
 * @param trigger such as KPI_SHORTFALL or SCHEDULE_LAG; kinds that are new here are kept as they come
 * @param subjectType KEY_RESULT, GOAL, TASK, ...
 * @param memberCount how many others fell together with it and have no alert of their own
 */
@Embeddable
record Concern(
        @Column(name = "trigger_kind") String trigger,
        String subjectType,
        UUID subjectId,
        @Nullable String indicator,
        String name,
        @Nullable UUID goalId,
        @Nullable UUID taskId,
        int memberCount) {

    Concern withMembers(int count) {
        return new Concern(trigger, subjectType, subjectId, indicator, name, goalId, taskId, count);
    }
}
