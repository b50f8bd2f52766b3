package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.ParkedEvents;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.plan.CoverageGapDetected;
import io.lockstep.scoring.plan.CoverageGaps;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.task.FoundTasks;
import io.lockstep.scoring.task.TaskFinding;
import io.lockstep.scoring.task.TaskFinding.CheckInOverdue;
import io.lockstep.scoring.task.TaskFinding.MilestoneMissed;
import io.lockstep.scoring.task.Tasks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What task-service finds about work: gaps of coverage, overdue check-ins, missed milestones. */
@Singleton
class FindingIntake {

    private static final EventType COVERAGE_GAP = EventType.v1("task", "coverage-gap-detected");
    private static final EventType CHECK_IN_OVERDUE = EventType.v1("task", "check-in-overdue");
    private static final EventType MILESTONE_MISSED = EventType.v1("task", "milestone-missed");

    /** A finding about a task with the event that brought it. */
    private record Arrival<T extends TaskFinding>(ReceivedEvent event, T finding) {}

    private final CoverageGaps gaps;
    private final FoundTasks found;
    private final Tasks tasks;
    private final ParkedEvents parked;

    FindingIntake(CoverageGaps gaps, FoundTasks found, Tasks tasks, ParkedEvents parked) {
        this.gaps = gaps;
        this.found = found;
        this.tasks = tasks;
        this.parked = parked;
    }

    /** Takes the findings in, in the current transaction; the plan's lock is held. Those about unknown tasks are parked. */
    void take(List<ReceivedEvent> events, Batch batch) {
        takeGaps(events, batch);
        var overdue = known(read(events, CHECK_IN_OVERDUE, CheckInOverdue.class), batch);
        if (!overdue.isEmpty()) {
            found.saveOverdue(overdue);
        }
        var missed = known(read(events, MILESTONE_MISSED, MilestoneMissed.class), batch);
        if (!missed.isEmpty()) {
            found.saveMissed(missed);
        }
    }

    private void takeGaps(List<ReceivedEvent> events, Batch batch) {
        var arrived = new ArrayList<CoverageGaps.Arrived>();
        for (var event : events) {
            if (event.is(COVERAGE_GAP)) {
                var finding = event.payload(CoverageGapDetected.class);
                arrived.add(new CoverageGaps.Arrived(event.id(), event.time(), finding));
                batch.coverage(finding.keyResultId(), Cause.plan(event));
            }
        }
        if (!arrived.isEmpty()) {
            gaps.save(arrived);
        }
    }

    private <T extends TaskFinding> List<T> known(List<Arrival<T>> arrivals, Batch batch) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        var known = tasks.lock(wanted(arrivals));
        var findings = new ArrayList<T>();
        for (var arrival : arrivals) {
            var task = arrival.finding().taskId();
            if (known.contains(task)) {
                findings.add(arrival.finding());
                batch.task(task, Cause.plan(arrival.event()));
            } else {
                parked.park(arrival.event(), task);
            }
        }
        return findings;
    }

    private static <T extends TaskFinding> Set<UUID> wanted(List<Arrival<T>> arrivals) {
        return arrivals.stream().map(arrival -> arrival.finding().taskId()).collect(Collectors.toSet());
    }

    private static <T extends TaskFinding> List<Arrival<T>> read(
            List<ReceivedEvent> events, EventType type, Class<T> as) {
        return events.stream()
                .filter(event -> event.is(type))
                .map(event -> new Arrival<>(event, event.payload(as)))
                .toList();
    }
}
