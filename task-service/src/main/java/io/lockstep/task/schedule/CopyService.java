package io.lockstep.task.schedule;

import io.lockstep.kit.problem.Problem;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.plan.Contribution;
import io.lockstep.task.resource.Need;
import io.lockstep.task.resource.NeedRequests;
import io.lockstep.task.resource.NeedState;
import io.lockstep.task.resource.NewNeed;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies plans: all tasks that are meant in one transaction, or none. */
@ApplicationScoped
class CopyService {

    private final ScheduleService schedule;
    private final TaskPlanning tasks;
    private final KeyResults keyResults;
    private final NeedRequests resources;

    CopyService(ScheduleService schedule, TaskPlanning tasks, KeyResults keyResults, NeedRequests resources) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.keyResults = keyResults;
        this.resources = resources;
    }

    /** @throws Problem 403 or 404 for a task that may not be copied, 409 for a closed goal, 422 when a rule is broken */
    @Transactional
    Copied copy(Copy copy, boolean dryRun) {
        if ((copy.days() == null) == (copy.start() == null)) {
            throw new Problem(ScheduleProblem.COPY_WHERE).at("/days").at("/start");
        }
        var originals = Waiting.neededFirst(schedule.selected(copy.tasks()));
        var days = days(copy, originals);
        var known = keyResults.find(originals.stream()
                .flatMap(task -> task.contributions().stream())
                .map(Contribution::keyResultId)
                .collect(Collectors.toSet()));
        var successors = successors(copy, originals);
        var copies = new HashMap<UUID, UUID>();
        var items = new ArrayList<Copied.Item>();
        for (var original : originals) {
            var served = served(original, known, successors);
            var made = tasks.create(Duplicate.of(original, days, served, goals(original, copy), copies));
            copies.put(original.taskId(), made.taskId());
            if (!Boolean.FALSE.equals(copy.withResources())) {
                askAgain(original.taskId(), made.taskId());
            }
            items.add(item(original, made, served, dryRun));
        }
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Copied(dryRun, items);
    }

    private static long days(Copy copy, List<TaskView> originals) {
        if (copy.days() != null) {
            return copy.days();
        }
        return originals.stream()
                .map(TaskView::start)
                .min(Comparator.naturalOrder())
                .map(first -> ChronoUnit.DAYS.between(first, copy.start()))
                .orElse(0L);
    }

    private Successors successors(Copy copy, List<TaskView> originals) {
        var goals = originals.stream().flatMap(task -> task.goalIds().stream()).collect(Collectors.toSet());
        var candidates = Stream.concat(
                        copy.toCycleId() == null ? Stream.empty() : keyResults.open(copy.toCycleId()).stream(),
                        keyResults.successors(goals).stream())
                .filter(one -> !one.closed())
                .filter(one -> copy.toCycleId() == null || copy.toCycleId().equals(one.cycleId()))
                .distinct()
                .toList();
        var named = new HashMap<UUID, UUID>();
        if (copy.keyResults() != null) {
            copy.keyResults().forEach(replaced -> named.put(replaced.from(), replaced.to()));
        }
        return new Successors(named, candidates, copy.toCycleId());
    }

    /** The key results of the copy by those of the original; without those that nothing takes the place of. */
    private static Map<UUID, UUID> served(TaskView original, Map<UUID, KeyResult> known, Successors successors) {
        var served = new HashMap<UUID, UUID>();
        for (var contribution : original.contributions()) {
            var old = known.get(contribution.keyResultId());
            if (old != null) {
                successors.of(old).ifPresent(next -> served.put(old.keyResultId(), next));
            }
        }
        return served;
    }

    /** The goals that the copy names beside its contributions: the same, or in another cycle those that continue them. */
    private Set<UUID> goals(TaskView original, Copy copy) {
        return copy.toCycleId() == null
                ? new LinkedHashSet<>(original.goalIds())
                : keyResults.successors(original.goalIds()).stream()
                        .filter(one -> copy.toCycleId().equals(one.cycleId()))
                        .map(KeyResult::goalId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void askAgain(UUID original, UUID copy) {
        resources.of(List.of(original)).getOrDefault(original, List.of()).stream()
                .filter(need -> need.state() != NeedState.WITHDRAWN && need.state() != NeedState.REFUSED)
                .forEach(need -> resources.request(copy, wanted(need)));
    }

    private static NewNeed wanted(Need need) {
        return new NewNeed(need.kind(), need.name(), need.amount(), need.currency());
    }

    private static Copied.Item item(TaskView original, TaskView made, Map<UUID, UUID> served, boolean dryRun) {
        return new Copied.Item(
                original.taskId(),
                dryRun ? null : made.taskId(),
                made.name(),
                made.start(),
                made.end(),
                original.contributions().stream()
                        .map(Contribution::keyResultId)
                        .filter(keyResult -> !served.containsKey(keyResult))
                        .toList());
    }
}
