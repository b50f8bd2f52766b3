package io.lockstep.task.table;

import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import io.lockstep.task.directory.Person;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.plan.Distribution;
import io.lockstep.task.plan.Priority;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the cells of table 2 that have one meaning; what is wrong goes into {@code errors}.
 *
 * @param persons the active persons with a name, role or subject
 * @param keyResults those of open goals
 */
record AssignmentCells(
        TableRow row, Function<String, List<Person>> persons, List<KeyResult> keyResults, TableErrors errors) {

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

    Optional<String> name() {
        return TableReader.needed(row, AssignmentColumns.NAME, Optional::of, "a name", errors);
    }

    Optional<GoalCell> goal() {
        return TableReader.needed(
                row,
                AssignmentColumns.GOAL,
                cell -> GoalCell.read(cell, keyResults),
                "the name of exactly one open goal or of one of its key results",
                errors);
    }

    Optional<Person> owner() {
        return TableReader.needed(
                row,
                AssignmentColumns.OWNER,
                cell -> Optional.of(persons.apply(cell))
                        .filter(found -> found.size() == 1)
                        .map(List::getFirst),
                "the name, role or subject of exactly one active person",
                errors);
    }

    Optional<LocalDate> day(String column) {
        return TableReader.needed(row, column, AssignmentCells::date, "a date such as 2024-01-05", errors);
    }

    /** General where the cell says nothing. */
    Priority priority() {
        return TableReader.optional(
                        row,
                        AssignmentColumns.PRIORITY,
                        cell -> Optional.ofNullable(PRIORITIES.get(cell)).or(() -> constant(Priority.values(), cell)),
                        "核心, 一般, CORE or GENERAL",
                        errors)
                .orElse(Priority.GENERAL);
    }

    Optional<Distribution> distribution() {
        return TableReader.optional(
                row,
                AssignmentColumns.DISTRIBUTION,
                cell -> constant(Distribution.values(), cell),
                "LINEAR, WEEKLY, MONTHLY or FRONT_LOADED",
                errors);
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

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String cell) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(cell.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
