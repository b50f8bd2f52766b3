package io.lockstep.task.cadence;

import io.lockstep.kit.http.Page;
import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The reports that somebody owes today. */
@Singleton
class CheckInWork implements WorkSource {

    private final CadenceService service;

    CheckInWork(CadenceService service) {
        this.service = service;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return service.owed(person, null, null, null, Page.MAX).items().stream()
                .map(owed -> WorkItem.on(
                        WorkKind.CHECK_IN,
                        WorkAction.DO,
                        owed.taskId(),
                        owed.name(),
                        owed.dueOn(),
                        "/v1/tasks/" + owed.taskId()))
                .toList();
    }
}
