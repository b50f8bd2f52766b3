package io.lockstep.goal.carryover;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.TransactionLock;
import io.lockstep.goal.carryover.CarriedOver.Copy;
import io.lockstep.goal.carryover.CarryOver.Succession;
import io.lockstep.goal.cycle.CyclePlan;
import io.lockstep.goal.cycle.CycleSpan;
import io.lockstep.goal.directory.Directory;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalPublication;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries goals over into another cycle, all or nothing. Whoever carries over twice gets what is missing, not two copies. */
@ApplicationScoped
class CarryOverService {

    private static final int MOST_GOALS = 10_000;

    private final Goals goals;
    private final CarryOverSources sources;
    private final CyclePlan cycles;
    private final Directory directory;
    private final TransactionLock lock;
    private final GoalPublication publication;
    private final OrganisationTime time;

    CarryOverService(
            Goals goals,
            CarryOverSources sources,
            CyclePlan cycles,
            Directory directory,
            TransactionLock lock,
            GoalPublication publication,
            OrganisationTime time) {
        this.goals = goals;
        this.sources = sources;
        this.cycles = cycles;
        this.directory = directory;
        this.lock = lock;
        this.publication = publication;
        this.time = time;
    }

    @Transactional
    CarriedOver carryOver(UUID cycleId, CarryOver command, boolean dryRun) {
        lock.exclusive(TransactionLock.Of.GOAL_TREES);
        var to = cycles.span(cycleId).orElseThrow(() -> Problem.notFound("cycle", cycleId));
        cycles.demandOpen(cycleId, "");
        var from = from(command.fromCycleId(), cycleId);
        var carried = carried(command, cycleId);
        var owners = owners(command, carried);
        var copies = new CarriedGoals(from, to, owners, time.today(), parents(carried), earlier(carried, cycleId))
                .copyAll(carried);
        var eventId = dryRun || copies.isEmpty() ? null : store(copies, command);
        var report = copies.stream()
                .map(copy -> new Copy(
                        Objects.requireNonNull(copy.carriedFrom()),
                        dryRun ? null : copy.id(),
                        copy.terms().name()))
                .toList();
        return new CarriedOver(cycleId, dryRun, report, eventId);
    }

    private UUID store(List<Goal> copies, CarryOver command) {
        var changes = new GoalChanges(command.reason());
        copies.forEach(copy -> {
            goals.persist(copy);
            changes.created(copy, What.CARRIED_OVER);
        });
        return publication.publish(changes);
    }

    private CycleSpan from(UUID id, UUID to) {
        if (id.equals(to)) {
            throw new Problem(CarryOverProblem.SAME_CYCLE).at("/fromCycleId");
        }
        return cycles.span(id).orElseThrow(() -> Problem.unknownSubject("cycle", id, "/fromCycleId"));
    }

    private List<Goal> carried(CarryOver command, UUID to) {
        var chosen = command.goalIds();
        if (chosen == null) {
            var ids = sources.unfinished(command.fromCycleId(), to, MOST_GOALS + 1);
            if (ids.size() > MOST_GOALS) {
                throw new Problem(GoalProblem.TOO_MANY_GOALS).with("limit", MOST_GOALS);
            }
            return goals.ofIds(ids);
        }
        var copied = sources.copies(chosen, to).keySet();
        var found = byId(goals.ofIds(chosen));
        for (int i = 0; i < chosen.size(); i++) {
            var goal = found.get(chosen.get(i));
            if (goal == null || !goal.terms().cycleId().equals(command.fromCycleId())) {
                throw new Problem(CarryOverProblem.NOT_IN_CYCLE)
                        .with("goal", chosen.get(i))
                        .with("cycle", command.fromCycleId())
                        .at("/goalIds/" + i);
            }
        }
        return found.values().stream()
                .filter(goal -> !copied.contains(goal.id()))
                .toList();
    }

    private Map<UUID, UUID> owners(CarryOver command, List<Goal> carried) {
        var owners = command.successors().stream()
                .collect(Collectors.toMap(Succession::personId, Succession::successorId, (a, b) -> b));
        var needed = carried.stream()
                .map(goal ->
                        owners.getOrDefault(goal.terms().ownerId(), goal.terms().ownerId()))
                .collect(Collectors.toSet());
        directory.notActive(needed).stream().sorted().findFirst().ifPresent(owner -> {
            throw new Problem(CarryOverProblem.OWNER_LEFT).with("owner", owner).at("/successors");
        });
        return owners;
    }

    private Map<UUID, Goal> parents(List<Goal> carried) {
        return byId(goals.ofIds(parentIds(carried)));
    }

    private Map<UUID, UUID> earlier(List<Goal> carried, UUID to) {
        return sources.copies(parentIds(carried), to);
    }

    private static List<UUID> parentIds(List<Goal> carried) {
        return carried.stream()
                .map(Goal::parentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Map<UUID, Goal> byId(List<Goal> goals) {
        return new HashMap<>(goals.stream().collect(Collectors.toMap(Goal::id, Function.identity())));
    }
}
