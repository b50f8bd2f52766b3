package io.lockstep.task.table;

import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import io.lockstep.task.directory.Person;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.plan.Distribution;
import io.lockstep.task.plan.Priority;
import io.lockstep.task.plan.ProgressUnit;
import io.lockstep.task.task.TaskDetails;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of table 2 that could be read.
 *
 * @param left phrases of its cells that could not be read; the task keeps them in its content
 */
record AssignmentRow(
        TableRow row,
        Person owner,
        GoalCell goal,
        StandardCell standards,
        ResourceCell resources,
        TaskDetails task,
        List<String> left) {

    /** How the task's content names what a cell said and could not be read. */
    static final String STANDARD_LEFT = "交付标准：";

    static final String RESOURCE_LEFT = "所需资源：";

    /** What separates them; a phrase never holds it outside of brackets. */
    static final String BETWEEN = "；";

    private static final String DATE = "a date such as 2024-01-05";
    private static final Map<String, Priority> PRIORITIES = Map.of(
            "核心",
            Priority.CORE,
            "高",
            Priority.CORE,
            "一般",
            Priority.GENERAL,
            "中",
            Priority.GENERAL,
            "低",
            Priority.GENERAL);

    /** Reads a row; what is wrong goes into {@code errors}, and then there is nothing. */
    static Optional<AssignmentRow> read(
            TableRow row, Function<String, List<Person>> persons, List<KeyResult> keyResults, TableErrors errors) {
        var name = TableReader.needed(row, AssignmentColumns.NAME, Optional::of, "a name", errors);
        var goal = TableReader.needed(
                row,
                AssignmentColumns.GOAL,
                cell -> GoalCell.read(cell, keyResults),
                "the name of exactly one open goal or of one of its key results",
                errors);
        var owner = TableReader.needed(
                row,
                AssignmentColumns.OWNER,
                cell -> Optional.of(persons.apply(cell))
                        .filter(found -> found.size() == 1)
                        .map(List::getFirst),
                "the name, role or subject of exactly one active person",
                errors);
        var start = TableReader.needed(row, AssignmentColumns.START, AssignmentRow::date, DATE, errors);
        var end = TableReader.needed(row, AssignmentColumns.END, AssignmentRow::date, DATE, errors);
        var priority = TableReader.optional(
                row, AssignmentColumns.PRIORITY, AssignmentRow::priority, "核心, 一般, CORE or GENERAL", errors);
        var plan = TableReader.optional(
                row,
                AssignmentColumns.DISTRIBUTION,
                cell -> constant(Distribution.values(), cell),
                "LINEAR, WEEKLY, MONTHLY or FRONT_LOADED",
                errors);
        if (name.isEmpty() || goal.isEmpty() || owner.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        var standards = StandardCell.read(row.cell(AssignmentColumns.STANDARD), name.get());
        var resources = ResourceCell.read(row.cell(AssignmentColumns.RESOURCES));
        var left = Stream.concat(
                        standards.left().stream().map(phrase -> STANDARD_LEFT + phrase),
                        resources.left().stream().map(phrase -> RESOURCE_LEFT + phrase))
                .toList();
        var details = new TaskDetails(
                name.get(),
                left.isEmpty() ? null : String.join(BETWEEN, left),
                owner.get().personId(),
                null,
                null,
                null,
                start.get(),
                end.get(),
                priority.orElse(Priority.GENERAL),
                null,
                ProgressUnit.PERCENT,
                null,
                null,
                plan.orElse(null),
                null,
                standards.standards(),
                goal.get().contributions(standards.standards()),
                List.of(goal.get().goalId()),
                null,
                null,
                null,
                "import of the assignment table");
        return Optional.of(new AssignmentRow(row, owner.get(), goal.get(), standards, resources, details, left));
    }

    private static Optional<LocalDate> date(String cell) {
        var parts = Arrays.stream(cell.split("[-./]"))
                .map(part -> part.length() == 1 ? "0" + part : part)
                .collect(Collectors.joining("-"));
        try {
            return Optional.of(LocalDate.parse(parts)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Priority> priority(String cell) {
        return Optional.ofNullable(PRIORITIES.get(cell)).or(() -> constant(Priority.values(), cell));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String cell) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(cell.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
