package io.lockstep.task.schedule;

import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.progress.ProgressFacts;
import io.lockstep.task.schedule.CriticalPath.Span;
import io.lockstep.task.task.TaskFilter;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws plans; cancelled tasks are left out. */
@ApplicationScoped
class GanttService {

    private final TaskPlanning tasks;
    private final ProgressFacts progress;
    private final Directory directory;
    private final OrganisationTime time;

    GanttService(TaskPlanning tasks, ProgressFacts progress, Directory directory, OrganisationTime time) {
        this.tasks = tasks;
        this.progress = progress;
        this.directory = directory;
        this.time = time;
    }

    @Transactional
    GanttChart chart(TaskFilter filter) {
        var today = time.today();
        var plan = tasks.all(filter.notCancelled()).stream()
                .sorted(Comparator.comparing(TaskView::start).thenComparing(TaskView::taskId))
                .toList();
        var slack = CriticalPath.slack(plan.stream()
                .map(task -> new Span(task.taskId(), task.start(), task.end(), task.dependsOn()))
                .toList());
        var reports = progress.latest(plan.stream().map(TaskView::taskId).toList(), today);
        var owners = directory.persons(plan.stream().map(TaskView::ownerId).collect(Collectors.toSet()));
        var bars = plan.stream()
                .map(task -> GanttBar.of(
                        task, owners.get(task.ownerId()), reports.get(task.taskId()), today, slack.get(task.taskId())))
                .toList();
        return new GanttChart(
                plan.isEmpty() ? null : plan.getFirst().start(),
                plan.stream().map(TaskView::end).max(Comparator.naturalOrder()).orElse(null),
                bars,
                critical(bars));
    }

    private static List<UUID> critical(List<GanttBar> bars) {
        return bars.stream().filter(GanttBar::critical).map(GanttBar::taskId).toList();
    }
}
