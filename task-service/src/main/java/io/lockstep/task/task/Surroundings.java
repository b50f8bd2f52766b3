package io.lockstep.task.task;

import io.lockstep.kit.inbox.Patience;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.task.TaskProblem;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.directory.Person;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.plan.Loosening;
import io.lockstep.task.plan.TaskPlan;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What other services own and a task stands among: persons, teams, goals, key results. */
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
        var named = idsOf(details.contributions());
        var persons = new HashSet<>(details.helperIds());
        persons.add(details.ownerId());
        var goals = Set.copyOf(details.goalIds());
        return directory.persons(persons).size() == persons.size()
                && (details.teamId() == null || directory.knowsTeam(details.teamId()))
                && keyResults.find(named).size() == named.size()
                && keyResults.knownGoals(goals).size() == goals.size()
                && directory.scope().isKnown();
    }

    /**
     * The plan that the details mean, with the owner's team where they name none.
     *
     * @param before the plan so far: an owner or helper who was one already may stay
     * @throws Problem 422 for a person, team or goal that is not known, or a person who has left
     */
    TaskPlan plan(TaskDetails details, @Nullable TaskPlan before) {
        var owner = demandActive(
                details.ownerId(), before == null ? null : before.terms().ownerId(), "/ownerId");
        for (int i = 0; i < details.helperIds().size(); i++) {
            var helper = details.helperIds().get(i);
            var was = before != null && before.helperIds().contains(helper);
            demandActive(helper, was ? helper : null, "/helperIds/" + i);
        }
        checkGoals(details.goalIds());
        return details.plan(team(details, owner));
    }

    private Person demandActive(UUID id, @Nullable UUID before, String pointer) {
        var person = directory.person(id).orElseThrow(() -> Problem.unknownSubject("person", id, pointer));
        if (!person.active() && !id.equals(before)) {
            throw new Problem(TaskProblem.OWNER_LEFT).with("ownerId", id).at(pointer);
        }
        return person;
    }

    private void checkGoals(List<UUID> goals) {
        var known = keyResults.knownGoals(goals);
        for (int i = 0; i < goals.size(); i++) {
            if (!known.contains(goals.get(i))) {
                throw Problem.unknownSubject("goal", goals.get(i), "/goalIds/" + i);
            }
        }
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
        var known = keyResults.find(idsOf(contributions));
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
     * Checks that the caller may write a task of this owner and team.
     *
     * @throws Problem 403 when it is neither theirs nor their team's
     */
    void demandTheirs(UUID taskId, UUID owner, @Nullable UUID team) {
        if (!directory.scope().covers(owner, team)) {
            throw new Problem(CommonProblem.NOT_YOURS).with("what", "task").with("id", taskId);
        }
    }

    /**
     * Checks that the caller may loosen a task that is under way.
     *
     * @throws Problem 403 when they are no manager, or the owner themselves
     */
    void demandManagerFor(Set<Loosening> loosening, UUID owner) {
        if (!loosening.isEmpty() && !directory.mayLoosen(owner)) {
            throw new Problem(StateProblem.LOOSENING_NEEDS_MANAGER).with("loosens", loosening);
        }
    }

    private static Set<UUID> idsOf(Collection<Contribution> contributions) {
        return contributions.stream().map(Contribution::keyResultId).collect(Collectors.toSet());
    }
}
