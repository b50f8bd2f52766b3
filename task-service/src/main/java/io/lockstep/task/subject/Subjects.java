package io.lockstep.task.subject;

import io.lockstep.kit.inbox.Patience;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.directory.Directory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds what something is about, and whether the caller answers for it. */
@Singleton
public class Subjects {

    private final Jdbi jdbi;
    private final Directory directory;

    Subjects(Jdbi jdbi, Directory directory) {
        this.jdbi = jdbi;
        this.directory = directory;
    }

    /** To be called outside a transaction: waits up to two seconds for what is not known here yet. */
    public void await(About about, UUID id) {
        Patience.lookUp(() -> find(about, id).filter(found -> directory.scope().isKnown()));
    }

    /**
     * A task, a goal or a KPI.
     *
     * @throws Problem 422 when it is not known here
     */
    public Subject get(About about, UUID id, String pointer) {
        return find(about, id).orElseThrow(() -> Problem.unknownSubject(word(about), id, pointer));
    }

    /** Whether the caller answers for it: its owner, those who answer for its team, managers. */
    public boolean isTheirs(Subject subject) {
        var scope = directory.scope();
        return scope.everything()
                || (subject.ownerId() != null && subject.ownerId().equals(scope.person()))
                || (subject.teamId() != null && scope.teams().contains(subject.teamId()));
    }

    /** @throws Problem 403 when the caller does not answer for it */
    public void demandTheirs(Subject subject) {
        if (!isTheirs(subject)) {
            throw new Problem(CommonProblem.NOT_YOURS)
                    .with("what", word(subject.about()))
                    .with("id", subject.id());
        }
    }

    private Optional<Subject> find(About about, UUID id) {
        var sql = switch (about) {
            case TASK -> "select name, owner_id, team_id from task where id = :id";
            case GOAL -> "select name, owner_id, team_id from goal where goal_id = :id";
            case KPI -> "select name, null::uuid as owner_id, null::uuid as team_id from metric where metric_id = :id";
        };
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map((row, context) -> new Subject(
                        about,
                        id,
                        row.getString("name"),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("team_id", UUID.class)))
                .findOne());
    }

    private static String word(About about) {
        return switch (about) {
            case TASK -> "task";
            case GOAL -> "goal";
            case KPI -> "metric";
        };
    }
}
