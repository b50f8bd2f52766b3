package io.lockstep.task.suggestion;

import io.lockstep.task.mywork.WorkAction;
import io.lockstep.task.mywork.WorkItem;
import io.lockstep.task.mywork.WorkKind;
import io.lockstep.task.mywork.WorkSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Suggestions that the owner of their task or goal has to answer, unless they made it themselves. */
@Singleton
class SuggestionWork implements WorkSource {

    private static final String OPEN = """
            select s.id, s.title from suggestion s join task t on s.about = 'TASK' and t.id = s.subject_id
            where t.owner_id = :person and s.state = 'OPEN' and s.person_id is distinct from :person
            union all
            select s.id, s.title from suggestion s join goal g on s.about = 'GOAL' and g.goal_id = s.subject_id
            where g.owner_id = :person and s.state = 'OPEN' and s.person_id is distinct from :person
            """;

    private final Jdbi jdbi;

    SuggestionWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<WorkItem> of(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("person", person)
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    return WorkItem.on(
                            WorkKind.SUGGESTION,
                            WorkAction.ANSWER,
                            id,
                            row.getString("title"),
                            null,
                            "/v1/suggestions/" + id);
                })
                .list());
    }
}
