package io.lockstep.task.task;

import io.lockstep.kit.inbox.Patience;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.directory.Person;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.TaskTerms;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What other services own and a task stands among: persons, teams, key results. */
@Singleton
class Surroundings {

    private final Directory directory;
    private final KeyResults keyResults;

    Surroundings(Directory directory, KeyResults keyResults) {
        this.directory = directory;
        this.keyResults = keyResults;
    }

    /**
     * Waits up to two seconds for what the details name and the read models do not know yet (design.md, section 6). To be
     * called outside a transaction; whether all is known in the end is for the checks inside it to say.
     */
    void await(TaskDetails details) {
        Patience.lookUp(() -> Optional.of(details).filter(this::isKnown));
    }

    private boolean isKnown(TaskDetails details) {
        var named =
                details.contributions().stream().map(Contribution::keyResultId).collect(Collectors.toSet());
        return directory.person(details.ownerId()).isPresent()
                && (details.teamId() == null || directory.knowsTeam(details.teamId()))
                && keyResults.find(named).size() == named.size()
                && directory.scope().isKnown();
    }

    /**
     * The terms that the details mean, with the owner's team where they name none.
     *
     * @param before the terms so far: an owner who was one already may stay
     * @throws Problem 422 for an owner or team that is not known, or an owner who has left
     */
    TaskTerms terms(TaskDetails details, @Nullable TaskTerms before) {
        var owner = directory
                .person(details.ownerId())
                .orElseThrow(() -> Problem.unknownSubject("person", details.ownerId(), "/ownerId"));
        var stays = before != null && before.ownerId().equals(owner.personId());
        if (!owner.active() && !stays) {
            throw new Problem(TaskProblem.OWNER_LEFT)
                    .with("ownerId", owner.personId())
                    .at("/ownerId");
        }
        return details.terms(team(details, owner));
    }

    private @Nullable UUID team(TaskDetails details, Person owner) {
        if (details.teamId() == null) {
            return owner.teamId();
        }
        if (!directory.knowsTeam(details.teamId())) {
            throw Problem.unknownSubject("team", details.teamId(), "/teamId");
        }
        return details.teamId();
    }

    /**
     * Checks the key results that a task contributes to.
     *
     * @param before the contributions so far: what stays as it was is not asked again, so that the rest of a task can still
     *     change after a goal is closed
     * @throws Problem 422 for one that is not known, 409 for one whose goal is closed
     */
    void checkContributions(List<Contribution> contributions, List<Contribution> before) {
        var known = keyResults.find(
                contributions.stream().map(Contribution::keyResultId).collect(Collectors.toSet()));
        for (int i = 0; i < contributions.size(); i++) {
            var contribution = contributions.get(i);
            var pointer = "/contributions/" + i + "/keyResultId";
            if (before.contains(contribution)) {
                continue;
            }
            var keyResult = known.get(contribution.keyResultId());
            if (keyResult == null) {
                throw Problem.unknownSubject("key result", contribution.keyResultId(), pointer);
            }
            if (keyResult.closed()) {
                throw new Problem(TaskProblem.GOAL_CLOSED)
                        .with("keyResult", keyResult.keyResultId())
                        .at(pointer);
            }
        }
    }

    /**
     * Checks that the caller may write a task with these terms.
     *
     * @throws Problem 403 when it is neither theirs nor their team's
     */
    void demandTheirs(UUID taskId, TaskTerms terms) {
        if (!directory.scope().covers(terms.ownerId(), terms.teamId())) {
            throw new Problem(CommonProblem.NOT_YOURS).with("what", "task").with("id", taskId);
        }
    }
}
