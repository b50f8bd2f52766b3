package io.lockstep.task.table;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.goal.KeyResults;
import io.lockstep.task.resource.NeedRequests;
import io.lockstep.task.table.AssignmentReport.Result;
import io.lockstep.task.table.AssignmentReport.RowReport;
import io.lockstep.task.task.TaskPlanning;
import io.lockstep.task.task.TaskView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports table 2: all its rows become tasks in one transaction, or none does. */
@ApplicationScoped
class AssignmentImport {

    private final Directory directory;
    private final KeyResults keyResults;
    private final TaskPlanning tasks;
    private final NeedRequests resources;
    private final AssignmentTexts texts;
    private final Validator validator;

    AssignmentImport(
            Directory directory,
            KeyResults keyResults,
            TaskPlanning tasks,
            NeedRequests resources,
            AssignmentTexts texts,
            Validator validator) {
        this.directory = directory;
        this.keyResults = keyResults;
        this.tasks = tasks;
        this.resources = resources;
        this.texts = texts;
        this.validator = validator;
    }

    /**
     * @param cycle only goals of this cycle are looked at; all open ones where absent
     * @throws Problem 422 with an error for each wrong cell; nothing is imported then
     */
    @Transactional
    AssignmentReport run(byte[] file, TableFormat format, @Nullable UUID cycle, boolean dryRun) {
        var errors = new TableErrors();
        var raw = AssignmentColumns.READER.read(file, format, errors);
        var known = keyResults.open(cycle);
        var rows = raw.stream()
                .flatMap(row -> AssignmentRow.read(new AssignmentCells(row, directory::called, known, errors)).stream())
                .toList();
        rows.forEach(row -> check(row, errors));
        demandOnce(rows, errors);
        errors.demandNone();
        var reports = new ArrayList<RowReport>();
        UUID event = null;
        for (var row : rows) {
            var there = there(row);
            var task = there.isPresent() ? there.get() : create(row);
            event = there.isPresent() ? event : task.eventId();
            reports.add(report(row, task, there.isPresent(), dryRun));
        }
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new AssignmentReport(dryRun, reports, dryRun ? null : event);
    }

    /** A task of this name that already serves the goal and is not cancelled. */
    private Optional<TaskView> there(AssignmentRow row) {
        return tasks.called(row.task().name(), row.goal().goalId()).stream().findFirst();
    }

    private TaskView create(AssignmentRow row) {
        var task = tasks.create(row.task());
        var event = task.eventId();
        for (var need : row.needs()) {
            event = resources.request(task.taskId(), need);
        }
        texts.keep(task.taskId(), row);
        return tasks.one(task.taskId()).told(event);
    }

    private static RowReport report(AssignmentRow row, TaskView task, boolean there, boolean dryRun) {
        return new RowReport(
                row.row().number(),
                there || !dryRun ? task.taskId() : null,
                there ? Result.UNCHANGED : Result.CREATED,
                task.contributions(),
                row.left());
    }

    /** What bean validation and the rules of a task say, told of the row's cells. */
    private void check(AssignmentRow row, TableErrors errors) {
        for (var violation : validator.validate(row.task())) {
            errors.add(
                    row.row().number(),
                    column(violation.getPropertyPath().toString()),
                    TableProblem.CELL_INVALID,
                    Map.of("value", String.valueOf(violation.getInvalidValue()), "needed", violation.getMessage()));
        }
        try {
            tasks.check(row.task());
        } catch (Problem problem) {
            problem.errors().stream()
                    .findFirst()
                    .ifPresent(error -> errors.add(
                            row.row().number(), column(error.pointer().substring(1)), error.type(), error.members()));
        }
    }

    private static String column(String path) {
        var field = path.split("[./\\[]")[0];
        return switch (field) {
            case "standards", "contributions" -> AssignmentColumns.STANDARD;
            case "start", "end", "name", "planDistribution" -> field;
            default -> "";
        };
    }

    private static void demandOnce(List<AssignmentRow> rows, TableErrors errors) {
        var seen = new HashMap<List<Object>, Long>();
        for (var row : rows) {
            var key = List.<Object>of(row.task().name(), row.goal().goalId());
            if (seen.putIfAbsent(key, row.row().number()) != null) {
                errors.invalid(row.row(), AssignmentColumns.NAME, "a name that no other row of the same goal has");
            }
        }
    }
}
