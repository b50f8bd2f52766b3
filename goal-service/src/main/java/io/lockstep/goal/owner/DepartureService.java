package io.lockstep.goal.owner;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.directory.Leaving;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.Goals;
import io.lockstep.goal.owner.Departure.HandOver;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a person leave: all open goals and all teams go to others, or nothing changes. */
@ApplicationScoped
class DepartureService {

    private static final int MOST_GOALS = 10_000;

    private final Goals goals;
    private final Directory directory;
    private final Leaving leaving;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final OrganisationTime time;

    DepartureService(
            Goals goals,
            Directory directory,
            Leaving leaving,
            TransactionLock lock,
            GoalPublication publication,
            OrganisationTime time) {
        this.goals = goals;
        this.directory = directory;
        this.leaving = leaving;
        this.lock = lock;
        this.publication = publication;
        this.time = time;
    }

    @Transactional
    Departed depart(UUID person, Departure departure, boolean dryRun) {
        lock.exclusive(TransactionLock.Of.DIRECTORY);
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        leaving.departedOn(person).ifPresent(day -> {
            throw new Problem(OwnerProblem.ALREADY_LEFT).with("day", day);
        });
        if (departure.departedOn().isAfter(time.today())) {
            throw new Problem(OwnerProblem.DEPARTURE_IN_THE_FUTURE)
                    .with("day", departure.departedOn())
                    .at("/departedOn");
        }
        var owners = owners(person, departure);
        demandSuccessors(person, departure);
        var teams = leaving.teamsOf(person);
        var lead = departure.leadId() == null ? departure.successorId() : departure.leadId();
        if (!teams.isEmpty() && lead == null) {
            throw new Problem(OwnerProblem.SUCCESSOR_NEEDED)
                    .with("count", teams.size())
                    .at("/leadId");
        }
        var report = owners.entrySet().stream()
                .map(each -> new HandOver(each.getKey().id(), each.getValue()))
                .toList();
        var eventId = dryRun ? null : handOver(person, departure, owners, lead);
        return new Departed(person, departure.departedOn(), dryRun, report, teams, eventId);
    }

    private UUID handOver(UUID person, Departure departure, Map<Goal, UUID> owners, @Nullable UUID lead) {
        if (!owners.isEmpty()) {
            var changes = new GoalChanges(departure.reason());
            owners.forEach((goal, owner) -> changes.touch(goal, What.OWNER_CHANGED)
                    .handOver(owner, goal.terms().teamId(), time.today()));
            publication.publish(changes);
        }
        return leaving.leave(person, departure.departedOn(), lead);
    }

    private Map<Goal, UUID> owners(UUID person, Departure departure) {
        var open = goals.list(
                "terms.ownerId = ?1 and state in ?2 order by id", person, List.of(GoalState.DRAFT, GoalState.ACTIVE));
        if (open.size() > MOST_GOALS) {
            throw new Problem(GoalProblem.TOO_MANY_GOALS).with("limit", MOST_GOALS);
        }
        var named = named(departure, open);
        var owners = new LinkedHashMap<Goal, UUID>();
        for (var goal : open) {
            var owner = named.getOrDefault(goal.id(), departure.successorId());
            if (owner != null) {
                owners.put(goal, owner);
            }
        }
        if (owners.size() < open.size()) {
            throw new Problem(OwnerProblem.SUCCESSOR_NEEDED)
                    .with("count", open.size() - owners.size())
                    .at("/successorId");
        }
        return owners;
    }

    private static Map<UUID, UUID> named(Departure departure, List<Goal> open) {
        var named = new HashMap<UUID, UUID>();
        var known = open.stream().map(Goal::id).collect(Collectors.toSet());
        for (int i = 0; i < departure.goals().size(); i++) {
            var each = departure.goals().get(i);
            if (!known.contains(each.goalId())) {
                throw new Problem(OwnerProblem.NOT_THEIR_GOAL)
                        .with("goal", each.goalId())
                        .at("/goals/" + i + "/goalId");
            }
            named.put(each.goalId(), each.ownerId());
        }
        return named;
    }

    private void demandSuccessors(UUID person, Departure departure) {
        demandSuccessor(person, departure.successorId(), "/successorId");
        demandSuccessor(person, departure.leadId(), "/leadId");
        for (int i = 0; i < departure.goals().size(); i++) {
            demandSuccessor(person, departure.goals().get(i).ownerId(), "/goals/" + i + "/ownerId");
        }
    }

    private void demandSuccessor(UUID person, @Nullable UUID successor, String pointer) {
        if (person.equals(successor)) {
            throw new Problem(OwnerProblem.SUCCESSOR_IS_LEAVING).at(pointer);
        }
        if (successor != null && !directory.notActive(List.of(successor)).isEmpty()) {
            throw new Problem(GoalProblem.OWNER_INACTIVE)
                    .with("owner", successor)
                    .at(pointer);
        }
    }
}
