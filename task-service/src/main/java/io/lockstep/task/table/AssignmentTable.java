package io.lockstep.task.table;

import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.directory.Person;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.plan.Standard;
import io.lockstep.task.resource.Need;
import io.lockstep.task.resource.NeedRequests;
import io.lockstep.task.resource.NeedState;
import io.lockstep.task.task.TaskFilter;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tasks as table 2 of requirements.md; cancelled ones do not stand in it. */
@ApplicationScoped
class AssignmentTable {

    private final TaskPlanning tasks;
    private final NeedRequests resources;
    private final AssignmentTexts texts;
    private final Directory directory;
    private final KeyResults keyResults;

    AssignmentTable(
            TaskPlanning tasks,
            NeedRequests resources,
            AssignmentTexts texts,
            Directory directory,
            KeyResults keyResults) {
        this.tasks = tasks;
        this.resources = resources;
        this.texts = texts;
        this.directory = directory;
        this.keyResults = keyResults;
    }

    @Transactional
    AssignmentPage page(TaskFilter filter, @Nullable String cursor, int limit) {
        var page = tasks.page(filter, cursor, limit);
        return new AssignmentPage(lines(page.items()), page.next());
    }

    /** The whole table as a file. */
    @Transactional
    byte[] file(TaskFilter filter, TableFormat format, FileLanguage language) {
        var rows = new ArrayList<List<String>>();
        rows.add(AssignmentColumns.header(language));
        lines(tasks.all(filter)).forEach(line -> rows.add(line.cells()));
        return TableWriter.write(format, language == FileLanguage.ZH ? "市场任务拆解与分配表" : "Assignments", rows);
    }

    private List<AssignmentLine> lines(List<TaskView> found) {
        var ids = found.stream().map(TaskView::taskId).toList();
        var needs = resources.of(ids);
        var written = texts.of(ids);
        var owners = directory.persons(found.stream().map(TaskView::ownerId).collect(Collectors.toSet()));
        var goals = keyResults.goalNames(
                found.stream().flatMap(task -> task.goalIds().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(task -> line(
                        task,
                        needs.getOrDefault(task.taskId(), List.of()),
                        written.get(task.taskId()),
                        owners.get(task.ownerId()),
                        goals))
                .toList();
    }

    private static AssignmentLine line(
            TaskView task,
            List<Need> needs,
            AssignmentTexts.@Nullable Written written,
            @Nullable Person owner,
            Map<UUID, String> goals) {
        var sameGoal = written != null && task.goalIds().equals(List.of(written.goalId()));
        var sameOwner = written != null && written.ownerId().equals(task.ownerId());
        return new AssignmentLine(
                task.taskId(),
                task.name(),
                sameGoal ? written.goal() : goalNames(task, goals),
                task.goalIds(),
                sameOwner ? written.owner() : owner == null ? null : owner.name(),
                task.ownerId(),
                task.start(),
                task.end(),
                Stream.concat(
                                task.standards().stream().map(AssignmentTable::text),
                                left(task, AssignmentRow.STANDARD_LEFT))
                        .collect(Collectors.joining("，")),
                Stream.concat(
                                needs.stream()
                                        .filter(need -> need.state() != NeedState.WITHDRAWN)
                                        .map(ResourceCell::write),
                                left(task, AssignmentRow.RESOURCE_LEFT))
                        .collect(Collectors.joining("、")),
                task,
                needs);
    }

    private static String goalNames(TaskView task, Map<UUID, String> goals) {
        return task.goalIds().stream().map(goals::get).filter(Objects::nonNull).collect(Collectors.joining("；"));
    }

    private static String text(Standard standard) {
        if (standard.text() != null) {
            return standard.text();
        }
        var times = standard.occurrences() == null || standard.occurrences() == 1 ? "" : standard.occurrences() + "×";
        var unit = standard.unit() == null ? "" : standard.unit();
        return standard.kpi() + times + Amounts.write(standard.quantity()) + unit;
    }

    private static Stream<String> left(TaskView task, String prefix) {
        return Stream.ofNullable(task.content())
                .flatMap(content -> Arrays.stream(content.split(AssignmentRow.BETWEEN)))
                .filter(phrase -> phrase.startsWith(prefix))
                .map(phrase -> phrase.substring(prefix.length()));
    }
}
