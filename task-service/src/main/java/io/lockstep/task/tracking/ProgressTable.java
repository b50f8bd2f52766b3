package io.lockstep.task.tracking;

import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableWriter;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.progress.ProgressFacts;
import io.lockstep.task.table.FileLanguage;
import io.lockstep.task.task.TaskFilter;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads tasks with their progress as of a day; those that had begun by then and were neither closed nor cancelled. */
@ApplicationScoped
class ProgressTable {

    private final TaskPlanning tasks;
    private final ProgressFacts progress;
    private final Directory directory;
    private final OrganisationTime time;

    ProgressTable(TaskPlanning tasks, ProgressFacts progress, Directory directory, OrganisationTime time) {
        this.tasks = tasks;
        this.progress = progress;
        this.directory = directory;
        this.time = time;
    }

    @Transactional
    ProgressPage page(TaskFilter filter, @Nullable LocalDate day, @Nullable String cursor, int limit) {
        var asOf = day == null ? time.today() : day;
        var page = tasks.page(filter.notCancelled().underWayOn(asOf), cursor, limit);
        return new ProgressPage(asOf, lines(page.items(), asOf), page.next());
    }

    /** The whole table as a file. */
    @Transactional
    byte[] file(TaskFilter filter, @Nullable LocalDate day, TableFormat format, FileLanguage language) {
        var asOf = day == null ? time.today() : day;
        var words = new ProgressWords(language);
        var rows = new ArrayList<List<String>>();
        rows.add(words.header(asOf));
        lines(tasks.all(filter.notCancelled().underWayOn(asOf)), asOf).forEach(line -> rows.add(line.cells(words)));
        return TableWriter.write(format, words.title(), rows);
    }

    private List<ProgressLine> lines(List<TaskView> found, LocalDate asOf) {
        var facts = progress.latest(found.stream().map(TaskView::taskId).toList(), asOf);
        var owners = directory.persons(found.stream().map(TaskView::ownerId).collect(Collectors.toSet()));
        return found.stream()
                .map(task -> ProgressLine.of(task, owners.get(task.ownerId()), facts.get(task.taskId()), asOf))
                .toList();
    }
}
